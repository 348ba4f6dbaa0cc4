import { MINUTE_MS } from '#src/formats/durations.ts'
import { latestDaily, latestWeekly } from '#src/formats/paris-time.ts'

/** Both digests leave at seven in Paris, the weekly one on Mondays. */
const DIGEST_HOUR = 7

export const latestDailyDigest = (now: Date) => latestDaily(DIGEST_HOUR, now)
export const latestWeeklySummary = (now: Date) => latestWeekly('monday', DIGEST_HOUR, now)

/** Events of the last minutes may not be committed yet: they wait for the next digest. */
const SETTLE_MINUTES = 5

/** After `since`, up to and including `until`. Consecutive windows neither overlap nor leave gaps. */
export type DigestWindow = { since: Date; until: Date }

/** Covers missed days. */
export function digestWindow(dueAt: Date, previousDueAt: Date): DigestWindow {
  const settled = (instant: Date) => new Date(instant.getTime() - SETTLE_MINUTES * MINUTE_MS)
  return { since: settled(previousDueAt), until: settled(dueAt) }
}
