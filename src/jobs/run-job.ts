import { and, eq, sql } from 'drizzle-orm'
import { describeError, summariseError } from '../db/describe-error.ts'
import { jobRuns } from '../db/schema/operations.ts'
import type { Ports } from '../ports/ports.ts'
import type { Job } from './job.ts'

/** As long as a platform lets a run live: what is claimed for longer was killed. */
const CLAIM_MS = 900_000

export type Run = { name: string; dueAt: Date; state: 'done' | 'failed' | 'not due'; outcome: string }

/** Runs a job for its latest due time, unless that is done or somebody else is at it. A failure is told, and tried again at the next tick. */
export async function runJob(ports: Ports, job: Job): Promise<Run> {
  const dueAt = job.latestDue(ports.now())
  const { name } = job
  if (!(await claim(ports, name, dueAt))) return { name, dueAt, state: 'not due', outcome: '' }
  try {
    const outcome = await job.run(ports)
    await release(ports, name, dueAt, { finishedAt: ports.now(), outcome })
    return { name, dueAt, state: 'done', outcome }
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
    console.error(`job ${name}:`, describeError(error))
    const outcome = summariseError(error)
    await release(ports, name, dueAt, { finishedAt: null, outcome: `failed: ${outcome}` })
    return { name, dueAt, state: 'failed', outcome }
  }
}

async function claim({ db, now }: Ports, name: string, dueAt: Date) {
  const claimedUntil = new Date(now().getTime() + CLAIM_MS)
  const { finishedAt, claimedUntil: until } = jobRuns
  const claimed = await db
    .insert(jobRuns)
    .values({ name, dueAt, claimedUntil })
    .onConflictDoUpdate({
      target: [jobRuns.name, jobRuns.dueAt],
      set: { claimedUntil },
      setWhere: sql`${finishedAt} is null and (${until} is null or ${until} <= ${now().getTime()})`,
    })
    .returning({ name: jobRuns.name })
  return claimed.length > 0
}

type End = Pick<typeof jobRuns.$inferInsert, 'finishedAt' | 'outcome'>

async function release({ db }: Ports, name: string, dueAt: Date, end: End) {
  await db
    .update(jobRuns)
    .set({ ...end, claimedUntil: null })
    .where(and(eq(jobRuns.name, name), eq(jobRuns.dueAt, dueAt)))
}
