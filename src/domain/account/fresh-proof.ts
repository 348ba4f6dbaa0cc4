import { MINUTE_MS } from '#src/formats/durations.ts'

const RECENT_MINUTES = 15

/** Acts that give access or power ask for the password again when the sign-in is older than this. */
export function freshProofNeeded({ signedInAt }: { signedInAt: Date }, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() > RECENT_MINUTES * MINUTE_MS
}
