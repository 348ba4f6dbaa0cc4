/** A mail as it leaves: frozen in the queue, so that a retry sends the very same body. */
export type OutgoingMail = {
  key: string
  recipient: string
  subject: string
  html: string
  text: string
  unsubscribeUrl: string | null
}

/** `retry`: it surely did not leave. `uncertain`: it may have left. `refused`: it never will. */
export type Delivery =
  | { outcome: 'sent'; providerId: string }
  | { outcome: 'retry' | 'uncertain' | 'refused'; error: string }

export type Mailer = { send: (mail: OutgoingMail) => Promise<Delivery> }
