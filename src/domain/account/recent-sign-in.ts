import { MINUTE_MS } from '#src/formats/durations.ts'

const RECENT_MINUTES = 15

/** After this, changes that give access need a fresh proof. */
export function isRecentSignIn(signedInAt: Date, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() <= RECENT_MINUTES * MINUTE_MS
}
