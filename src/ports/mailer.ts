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
type NotSent = { outcome: 'retry' | 'uncertain' | 'refused'; error: string }
export type Delivery = { outcome: 'sent'; providerId: string } | NotSent

/** `invalid`: refused as a whole because of one of them, or of their length together. */
export type BatchDelivery = { outcome: 'sent'; providerIds: string[] } | NotSent | { outcome: 'invalid'; error: string }

export const MAILS_A_BATCH = 100

/** Null where no provider is configured: mails then stay in the queue. */
export type Mailer = {
  send: (mail: OutgoingMail) => Promise<Delivery>
  /** All or none, under one key: a retry must hold the very same mails in the same order. */
  sendBatch: (batchKey: string, mails: OutgoingMail[]) => Promise<BatchDelivery>
} | null

/** A call to the webhook, with what its `svix-` headers say. */
export type SignedCall = { id: string; timestamp: string; signature: string; body: string }
