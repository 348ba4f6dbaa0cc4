import type { MailState } from '#src/db/schema/mails.ts'
import type { Delivery } from '#src/ports/mailer.ts'
import { nextAttemptAt } from './backoff.ts'

/** `mayHaveLeft`: an earlier attempt got no answer. */
export type Attempt = { attempts: number; firstTriedAt: Date; mayHaveLeft: boolean }

export type MailChange = {
  state: MailState
  sendAt?: Date
  attempts?: number
  firstTriedAt?: Date | null
  sentAt?: Date
  providerId?: string
  lastError: string
}

/** It stays `sending` while it may have been sent without an answer. */
export function afterAttempt({ attempts, firstTriedAt, mayHaveLeft }: Attempt, delivery: Delivery, now: Date): MailChange {
  if (delivery.outcome === 'sent') return { state: 'sent', sentAt: now, providerId: delivery.providerId, lastError: '' }
  const lastError = delivery.error
  if (delivery.outcome === 'blocked') return asBefore({ attempts, firstTriedAt, mayHaveLeft }, lastError)
  const unknown = mayHaveLeft || delivery.outcome === 'uncertain'
  const sendAt = delivery.outcome === 'refused' ? undefined : nextAttemptAt(attempts, firstTriedAt, now)
  if (sendAt) return { state: unknown ? 'sending' : 'queued', sendAt, lastError }
  return { state: givenUp(unknown), lastError }
}

/** No attempt of this mail: it stays due. The provider knows no key of a mail that cannot have left. */
function asBefore({ attempts, firstTriedAt, mayHaveLeft }: Attempt, lastError: string): MailChange {
  return {
    state: mayHaveLeft ? 'sending' : 'queued',
    attempts: attempts - 1,
    firstTriedAt: mayHaveLeft ? firstTriedAt : null,
    lastError,
  }
}

export const isBlocked = (change: MailChange) => change.attempts !== undefined

/** Failed: not sent. Uncertain: possibly sent, so a retry could send it twice. */
export function givenUp(mayHaveLeft: boolean): MailState {
  return mayHaveLeft ? 'uncertain' : 'failed'
}
