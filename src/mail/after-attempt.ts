import type { MailState } from '#src/db/schema/mails.ts'
import type { Delivery } from '#src/ports/mailer.ts'
import { nextAttemptAt } from './backoff.ts'

/** `mayHaveLeft`: an earlier attempt got no answer. */
export type Attempt = { attempts: number; firstTriedAt: Date; mayHaveLeft: boolean }

export type MailChange = {
  state: MailState
  sendAt?: Date
  sentAt?: Date
  providerId?: string
  lastError: string
}

/** It stays `sending` while it may have been sent without an answer. */
export function afterAttempt({ attempts, firstTriedAt, mayHaveLeft }: Attempt, delivery: Delivery, now: Date): MailChange {
  if (delivery.outcome === 'sent') return { state: 'sent', sentAt: now, providerId: delivery.providerId, lastError: '' }
  const lastError = delivery.error
  const unknown = mayHaveLeft || delivery.outcome === 'uncertain'
  const sendAt = delivery.outcome === 'refused' ? undefined : nextAttemptAt(attempts, firstTriedAt, now)
  if (sendAt) return { state: unknown ? 'sending' : 'queued', sendAt, lastError }
  return { state: givenUp(unknown), lastError }
}

/** Failed: not sent. Uncertain: possibly sent, so a retry could send it twice. */
export function givenUp(mayHaveLeft: boolean): MailState {
  return mayHaveLeft ? 'uncertain' : 'failed'
}
