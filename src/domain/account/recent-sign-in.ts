import { MINUTE_MS } from '#src/formats/durations.ts'

const RECENT_MINUTES = 15

/** After this, whoever sits at the screen proves again who they are before touching what gives access. */
export function isRecentSignIn(signedInAt: Date, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() <= RECENT_MINUTES * MINUTE_MS
}
