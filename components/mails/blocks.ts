/** What a mail is made of. Each sentence is written once, and set both as HTML and as text. */
export type MailBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: ListItem[] }

/** A line, or one that starts with the word that matters. */
export type ListItem = string | { lead: string; text: string }

export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text })

/** Smaller, at the end: how long a link opens, what to do if this mail was not expected. */
export const note = (text: string): MailBlock => ({ kind: 'note', text })

/** The one thing to do; its address follows in full. */
export const button = (label: string, url: string): MailBlock => ({ kind: 'button', label, url })

/** Another way to go. */
export const link = (label: string, url: string): MailBlock => ({ kind: 'link', label, url })

/** Where another part of a long mail begins. */
export const heading = (text: string): MailBlock => ({ kind: 'heading', text })

export const list = (items: ListItem[]): MailBlock => ({ kind: 'list', items })

export type Mail = {
  subject: string
  /** Left out of mails to an address nobody has proven yet: what a stranger typed is not for us to repeat there. */
  firstName?: string | undefined
  blocks: MailBlock[]
  unsubscribeUrl?: string | undefined
}
