import { and, desc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Database, Query } from './database.ts'
import { jobRuns } from './schema/operations.ts'

/** Work too long for one breath: a row that says how far it got, and whether it came to its end. */
export type LongRun = { name: string; dueAt: Date; cursor: string }

/** The run of this name that was cut before its end, or a new one with an empty cursor. */
export async function resumeOrStart(db: Database, name: string, now: Date): Promise<LongRun> {
  const cut = and(eq(jobRuns.name, name), isNull(jobRuns.finishedAt))
  const [run] = await db.select().from(jobRuns).where(cut).orderBy(desc(jobRuns.dueAt)).limit(1)
  if (run) return run
  const fresh = { finishedAt: null, cursor: '', outcome: '' }
  await db
    .insert(jobRuns)
    .values({ name, dueAt: now })
    .onConflictDoUpdate({ target: [jobRuns.name, jobRuns.dueAt], set: fresh })
  return { name, dueAt: now, cursor: '' }
}

/** For the batch of what was done up to there. */
export function keepCursor(db: Database, { name, dueAt }: LongRun, cursor: string | SQL): Query {
  return db
    .update(jobRuns)
    .set({ cursor })
    .where(and(eq(jobRuns.name, name), eq(jobRuns.dueAt, dueAt)))
}

export function readCursor(db: Database, { name, dueAt }: LongRun) {
  return db
    .select({ cursor: jobRuns.cursor })
    .from(jobRuns)
    .where(and(eq(jobRuns.name, name), eq(jobRuns.dueAt, dueAt)))
}

export function finishRun(db: Database, { name, dueAt }: LongRun, finishedAt: Date, outcome: string): Query {
  return db
    .update(jobRuns)
    .set({ finishedAt, outcome })
    .where(and(eq(jobRuns.name, name), eq(jobRuns.dueAt, dueAt)))
}
