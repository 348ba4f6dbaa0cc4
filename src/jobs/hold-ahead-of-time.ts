import { sql } from 'drizzle-orm'
import { commit } from '#src/db/database.ts'
import { hold, readHolds, releaseAll } from '#src/db/holds.ts'
import { journalEntry } from '#src/db/journal.ts'
import type { HoldCause } from '#src/db/schema/operations.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import type { Ports } from '#src/ports/ports.ts'

/** A clock further ahead of the newest trace of life is wrong, or the portal stood still: both want a person to look. */
const AHEAD_MAX_DAYS = 2

/** What is held. Purges and deletions wait from now on if the clock ran ahead; the demonstration's clock is moved on purpose. */
export async function holdAheadOfTime(ports: Ports): Promise<HoldCause[]> {
  const { db, now, config } = ports
  const [holds, [trace]] = await Promise.all([readHolds(db), db.values<[at: number | null]>(newestTrace)])
  const held = holds.map(({ cause }) => cause)
  const newest = trace?.[0]
  const isAhead = typeof newest === 'number' && now().getTime() - newest > AHEAD_MAX_DAYS * DAY_MS
  if (config.mode === 'demo' || !isAhead || held.includes('clock')) return held
  await commit(db, [hold(db, 'clock', now(), `the newest trace of life is of ${new Date(newest).toISOString()}`)])
  return [...held, 'clock']
}

/** Of what was written last, whatever clock wrote it. */
const newestTrace = sql`select max(at) from (
  select * from (select at from journal order by rowid desc limit 1)
  union all select * from (select finished_at from job_runs where finished_at is not null order by rowid desc limit 1))`

/** An operator has looked: the clock of now is right, and what was held goes on. */
export async function resumeJobs(ports: Pick<Ports, 'db' | 'now' | 'randomToken'>): Promise<void> {
  await commit(ports.db, [releaseAll(ports.db), journalEntry(ports, { act: 'jobs_resumed' })])
}
