/** What is received in the last minutes may still be on its way into the database: it waits for the next digest. */
import { MINUTE_MS } from '#src/formats/durations.ts'

const SETTLE_MINUTES = 5

/** From after `since` to `until`, the last instant included. Windows that follow each other leave nothing out and repeat nothing. */
export type DigestWindow = { since: Date; until: Date }

/** What a digest due at `dueAt` tells of, the one before having been due at `previousDueAt`: a day that was missed is told with the next. */
export function digestWindow(dueAt: Date, previousDueAt: Date): DigestWindow {
  const settled = (instant: Date) => new Date(instant.getTime() - SETTLE_MINUTES * MINUTE_MS)
  return { since: settled(previousDueAt), until: settled(dueAt) }
}
