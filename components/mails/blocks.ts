export type MailBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: ListItem[] }

export type ListItem = string | { lead: string; text: string }

export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text })

/** Small print: how long a link is valid, what to do about an unexpected mail. */
export const note = (text: string): MailBlock => ({ kind: 'note', text })

/** The main action; its address follows in full. */
export const button = (label: string, url: string): MailBlock => ({ kind: 'button', label, url })

export const link = (label: string, url: string): MailBlock => ({ kind: 'link', label, url })

export const heading = (text: string): MailBlock => ({ kind: 'heading', text })

export const list = (items: ListItem[]): MailBlock => ({ kind: 'list', items })

export type Mail = {
  subject: string
  /** Left out of mails to an unproven address, so that they repeat nothing a stranger typed. */
  firstName?: string | undefined
  blocks: MailBlock[]
  unsubscribeUrl?: string | undefined
}
