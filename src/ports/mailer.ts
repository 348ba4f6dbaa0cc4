/** Final in the queue, so that a retry sends the same body. */
export type OutgoingMail = {
  key: string
  recipient: string
  subject: string
  html: string
  text: string
  unsubscribeUrl: string | null
}

/**
 * `retry`: refused for now. `uncertain`: no answer, possibly sent. `refused`: refused for good. `blocked`: the provider says no to the
 * portal, whatever the mail: its key, its domain or its quota.
 */
type NotSent = { outcome: 'retry' | 'uncertain' | 'refused' | 'blocked'; error: string }
export type Delivery = { outcome: 'sent'; providerId: string } | NotSent

/** `invalid`: refused because of one mail or of the total length. */
export type BatchDelivery = { outcome: 'sent'; providerIds: string[] } | NotSent | { outcome: 'invalid'; error: string }

export const MAILS_A_BATCH = 100

/** Null without a provider: mails stay in the queue. */
export type Mailer = {
  send: (mail: OutgoingMail) => Promise<Delivery>
  /** All or none under one key: a retry must hold the same mails in the same order. */
  sendBatch: (batchKey: string, mails: OutgoingMail[]) => Promise<BatchDelivery>
} | null

/** A call to the webhook, with what its `svix-` headers say. */
export type SignedCall = { id: string; timestamp: string; signature: string; body: string }
