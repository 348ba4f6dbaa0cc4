import { MINUTE_MS } from '#src/formats/durations.ts'

/** Wait after each attempt. Together under 21 hours, while the provider still knows the idempotency key. */
const RETRY_MINUTES = [1, 5, 30, 2 * 60, 6 * 60, 12 * 60]
export const ATTEMPTS_MAX = RETRY_MINUTES.length + 1

/** Resend forgets a key after 24 hours: from 23 hours on, a retry could arrive twice. */
const KEY_HOURS = 23

/** Undefined: never. */
export function nextAttemptAt(attempts: number, firstTriedAt: Date, now: Date): Date | undefined {
  const minutes = RETRY_MINUTES[attempts - 1]
  if (minutes === undefined) return undefined
  const next = new Date(now.getTime() + minutes * MINUTE_MS)
  return isKeyForgotten(firstTriedAt, next) ? undefined : next
}

export function isKeyForgotten(firstTriedAt: Date, now: Date): boolean {
  return now.getTime() - firstTriedAt.getTime() >= KEY_HOURS * 60 * MINUTE_MS
}
