import { count, inArray, isNotNull, max } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { jobRuns } from '#src/db/schema/operations.ts'
import { readHealth } from './health.queries.ts'

/** Sent mails are not counted: they are all but all of the table. */
const STATES = ['queued', 'sending', 'uncertain', 'failed'] as const

export async function readMetrics(db: Database, now: Date) {
  const [{ oldestDueMail, holds }, [states, jobs]] = await Promise.all([
    readHealth(db, now),
    db.batch([
      db
        .select({ state: queuedMails.state, mails: count() })
        .from(queuedMails)
        .where(inArray(queuedMails.state, [...STATES]))
        .groupBy(queuedMails.state),
      db
        .select({ name: jobRuns.name, finishedAt: max(jobRuns.finishedAt) })
        .from(jobRuns)
        .where(isNotNull(jobRuns.finishedAt))
        .groupBy(jobRuns.name),
    ]),
  ])
  const mails = STATES.map((state) => ({ state, mails: states.find((row) => row.state === state)?.mails ?? 0 }))
  return { oldestDueMail, holds, mails, jobs }
}
