import { and, desc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Database, Query } from './database.ts'
import { jobRuns } from './schema/operations.ts'

/** A job split into steps, to stay within the platform's time limit: its row holds the cursor and the end. */
export type LongRun = { name: string; dueAt: Date; cursor: string }

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

/** Goes into the batch of the step that ends at this cursor. */
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
