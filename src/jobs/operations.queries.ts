import { and, count, desc, eq, gte, inArray, isNull, lt, max, min, ne, or } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { readHolds } from '#src/db/holds.ts'
import { apiKeys } from '#src/db/schema/events.ts'
import { deadAddresses, queuedMails } from '#src/db/schema/mails.ts'
import { jobRuns } from '#src/db/schema/operations.ts'
import { DAY_MS } from '#src/formats/durations.ts'

const liveKey = {
  name: apiKeys.name,
  scopes: apiKeys.scopes,
  validUntil: apiKeys.validUntil,
  lastUsedAt: apiKeys.lastUsedAt,
}
const TROUBLES_MAX = 20
const isTriedAgain = and(eq(queuedMails.state, 'queued'), ne(queuedMails.lastError, ''))
/** The cron is late when its last run is older: every job falls due at least every ten minutes. */
const LATE_MS = 1_800_000

export async function readOperations(db: Database, now: Date) {
  const since = new Date(now.getTime() - DAY_MS)
  const latest = db
    .select({ name: jobRuns.name, dueAt: max(jobRuns.dueAt).as('latest_due') })
    .from(jobRuns)
    .groupBy(jobRuns.name)
    .as('latest')
  const [queue, sent, troubles, runs, unfinished, dead, applications, holds] = await db.batch([
    db
      .select({ state: queuedMails.state, mails: count(), oldest: min(queuedMails.sendAt) })
      .from(queuedMails)
      .where(inArray(queuedMails.state, ['queued', 'sending', 'uncertain', 'failed']))
      .groupBy(queuedMails.state),
    db
      .select({ mails: count() })
      .from(queuedMails)
      .where(and(eq(queuedMails.state, 'sent'), gte(queuedMails.sendAt, since))),
    db
      .select({
        key: queuedMails.key,
        kind: queuedMails.kind,
        state: queuedMails.state,
        sendAt: queuedMails.sendAt,
        lastError: queuedMails.lastError,
      })
      .from(queuedMails)
      .where(or(inArray(queuedMails.state, ['uncertain', 'failed']), isTriedAgain))
      .orderBy(desc(queuedMails.sendAt))
      .limit(TROUBLES_MAX),
    db
      .select({ name: jobRuns.name, dueAt: jobRuns.dueAt, finishedAt: jobRuns.finishedAt, outcome: jobRuns.outcome })
      .from(latest)
      .innerJoin(jobRuns, and(eq(jobRuns.name, latest.name), eq(jobRuns.dueAt, latest.dueAt)))
      .orderBy(jobRuns.name),
    db
      .select({ name: jobRuns.name, dueAt: jobRuns.dueAt, outcome: jobRuns.outcome })
      .from(jobRuns)
      .where(and(isNull(jobRuns.finishedAt), lt(jobRuns.dueAt, new Date(now.getTime() - LATE_MS))))
      .orderBy(desc(jobRuns.dueAt))
      .limit(TROUBLES_MAX),
    db.select({ cause: deadAddresses.cause, addresses: count() }).from(deadAddresses).groupBy(deadAddresses.cause),
    db.select(liveKey).from(apiKeys).where(isNull(apiKeys.revokedAt)).orderBy(apiKeys.name, apiKeys.createdAt),
    readHolds(db),
  ])
  return { queue, sentToday: sent[0]?.mails ?? 0, troubles, runs, unfinished, dead, applications, holds }
}

export type Operations = Awaited<ReturnType<typeof readOperations>>
