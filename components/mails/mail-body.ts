/** A mail as stored and sent: the same words as HTML and as text. */
export type MailBody = { subject: string; html: string; text: string }
