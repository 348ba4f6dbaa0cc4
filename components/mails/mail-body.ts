/** A mail as it is kept and sent: the same words twice, for programs that show HTML and for those that don’t. */
export type MailBody = { subject: string; html: string; text: string }
