export type MailBody = { subject: string; html: string; text: string }
