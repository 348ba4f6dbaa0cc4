/** A mail as it leaves: frozen in the queue, so that a retry sends the very same body. */
export type OutgoingMail = {
  key: string
  recipient: string
  subject: string
  html: string
  text: string
  unsubscribeUrl: string | null
}

/** `retry`: not taken, for now. `uncertain`: no answer, it may have left. `refused`: it never will be taken. */
export type Delivery = { outcome: 'sent'; providerId: string } | { outcome: 'retry' | 'uncertain' | 'refused'; error: string }

/** Null where no provider is configured: mails then stay in the queue. */
export type Mailer = { send: (mail: OutgoingMail) => Promise<Delivery> } | null
