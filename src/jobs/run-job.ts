import { and, asc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { describeError, summariseError } from '#src/db/describe-error.ts'
import { type HoldCause, jobRuns } from '#src/db/schema/operations.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Due, Job } from './job.ts'

/** As long as a platform lets a run live: an older claim belongs to a killed run. */
const CLAIM_MS = 900_000

export type Run = { name: string; dueAt: Date; state: 'done' | 'going on' | 'failed' | 'not due' | 'held'; outcome: string }

/** Skips a due time that another run holds. A failure never stops the other jobs, even where it can't be written down. */
export async function runJob(ports: Ports, job: Job): Promise<Run> {
  try {
    return await runDueTimes(ports, job)
  } catch (error) {
    return failedRun(job.name, job.latestDue(ports.now()), error)
  }
}

async function runDueTimes(ports: Ports, job: Job): Promise<Run> {
  const latest = job.latestDue(ports.now())
  const earlier = job.finishesEarlier ? await unfinishedBefore(ports.db, job.name, latest) : []
  for (const { dueAt } of earlier) {
    const run = await runDue(ports, job, dueAt)
    if (run.state === 'failed' || run.state === 'going on') return run
  }
  return runDue(ports, job, latest)
}

/** Most of a day all have been served: one round trip then, instead of a claim each. */
export async function readServed({ db, now }: Ports, jobs: Job[]): Promise<Map<string, Run>> {
  const latest = jobs.map((job) => ofDue(job.name, job.latestDue(now())))
  const served = and(isNotNull(jobRuns.finishedAt), or(...latest))
  const rows = await db.select({ name: jobRuns.name, dueAt: jobRuns.dueAt }).from(jobRuns).where(served)
  return new Map(rows.map((row) => [row.name, notDue(row.name, row.dueAt)]))
}

/** Undefined for a job that nothing holds. It stays due. */
export function heldRun({ now }: Ports, { name, latestDue, heldBy = [] }: Job, held: HoldCause[]): Run | undefined {
  const cause = heldBy.find((each) => held.includes(each))
  return cause && { name, dueAt: latestDue(now()), state: 'held', outcome: cause }
}

function notDue(name: string, dueAt: Date): Run {
  return { name, dueAt, state: 'not due', outcome: '' }
}

/** A failure is logged and tried again at the next tick. */
async function runDue(ports: Ports, job: Job, dueAt: Date): Promise<Run> {
  const { name } = job
  const claimed = await claim(ports, name, dueAt)
  if (!claimed) return notDue(name, dueAt)
  try {
    const result = await job.run(ports, { dueAt, ...claimed })
    const isDone = typeof result === 'string'
    const outcome = isDone ? result : result.unfinished
    await release(ports, name, dueAt, { finishedAt: isDone ? ports.now() : null, outcome })
    return { name, dueAt, state: isDone ? 'done' : 'going on', outcome }
  } catch (error) {
    const run = failedRun(name, dueAt, error)
    // Otherwise its claim ends by itself.
    await release(ports, name, dueAt, { finishedAt: null, outcome: `failed: ${run.outcome}` }).catch(() => {})
    return run
  }
}

function failedRun(name: string, dueAt: Date, error: unknown): Run {
  // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
  console.error(`job ${name}:`, describeError(error))
  return { name, dueAt, state: 'failed', outcome: summariseError(error) }
}

function unfinishedBefore(db: Database, name: string, dueAt: Date) {
  const begun = and(eq(jobRuns.name, name), lt(jobRuns.dueAt, dueAt), isNull(jobRuns.finishedAt))
  return db.select({ dueAt: jobRuns.dueAt }).from(jobRuns).where(begun).orderBy(asc(jobRuns.dueAt))
}

async function claim({ db, now }: Ports, name: string, dueAt: Date): Promise<Omit<Due, 'dueAt'> | undefined> {
  const claimedUntil = new Date(now().getTime() + CLAIM_MS)
  const { finishedAt, claimedUntil: until } = jobRuns
  const [claimed] = await db
    .insert(jobRuns)
    .values({ name, dueAt, claimedUntil })
    .onConflictDoUpdate({
      target: [jobRuns.name, jobRuns.dueAt],
      set: { claimedUntil },
      setWhere: sql`${finishedAt} is null and (${until} is null or ${until} <= ${now().getTime()})`,
    })
    .returning({ cursor: jobRuns.cursor })
  return claimed && { cursor: claimed.cursor, advance: (cursor) => advance(db, name, dueAt, cursor) }
}

/** The cursor never moves back: a run that seemed dead may still be writing. */
function advance(db: Database, name: string, dueAt: Date, cursor: string) {
  return db
    .update(jobRuns)
    .set({ cursor: sql`max(${jobRuns.cursor}, ${cursor})` })
    .where(ofDue(name, dueAt))
}

type End = Pick<typeof jobRuns.$inferInsert, 'finishedAt' | 'outcome'>

async function release({ db }: Ports, name: string, dueAt: Date, end: End) {
  await db
    .update(jobRuns)
    .set({ ...end, claimedUntil: null })
    .where(ofDue(name, dueAt))
}

function ofDue(name: string, dueAt: Date) {
  return and(eq(jobRuns.name, name), eq(jobRuns.dueAt, dueAt))
}
