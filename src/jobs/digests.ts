import { and, eq, lt, max } from 'drizzle-orm'
import { commit } from '#src/db/database.ts'
import { jobRuns } from '#src/db/schema/operations.ts'
import { composeDaily } from '#src/digests/compose-daily.ts'
import { composeWeekly } from '#src/digests/compose-weekly.ts'
import type { Compose } from '#src/digests/composed.ts'
import type { DigestKind } from '#src/digests/digest-kind.ts'
import { queueDigests } from '#src/digests/queue-digests.ts'
import { recipientsAfter } from '#src/digests/recipients.ts'
import { digestWindow, latestDailyDigest, latestWeeklySummary } from '#src/domain/notification/digest-schedule.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Due, Job, Outcome } from './job.ts'

/** People composed together share the rows of their structures, held in memory. */
const PEOPLE_A_PAGE = 100
/** About a dozen statements a page, within a Worker's limits on queries and processor time. */
const PEOPLE_A_RUN = 5000

type Digest = {
  name: string
  kind: DigestKind
  days: number
  latestDue: (now: Date) => Date
  compose: Compose
  peopleAPage?: number
  peopleMax?: number
}

export const dailyDigest = digestJob({
  name: 'daily-digest',
  kind: 'daily_digest',
  days: 1,
  latestDue: latestDailyDigest,
  compose: composeDaily,
})

export const weeklySummary = digestJob({
  name: 'weekly-summary',
  kind: 'weekly_summary',
  days: 7,
  latestDue: latestWeeklySummary,
  compose: composeWeekly,
})

/** A killed run resumes after its last complete page. */
export function digestJob({
  name,
  kind,
  days,
  latestDue,
  compose,
  peopleAPage = PEOPLE_A_PAGE,
  peopleMax = PEOPLE_A_RUN,
}: Digest): Job {
  async function run(ports: Ports, { dueAt, cursor, advance }: Due): Promise<Outcome> {
    const previousDueAt = (await previousDue(ports, name, dueAt)) ?? new Date(dueAt.getTime() - days * DAY_MS)
    const window = digestWindow(dueAt, previousDueAt)
    let [lastId, people, mails] = [cursor, 0, 0]
    while (people < peopleMax) {
      const page = await recipientsAfter(ports.db, lastId, peopleAPage)
      const last = page.at(-1)
      if (!last) return `${mails} written for ${people} people`
      const digests = await compose(ports, page, window)
      for (const write of queueDigests(ports, kind, parisDate(dueAt), digests)) await commit(ports.db, [write])
      await commit(ports.db, [advance(last.id)])
      lastId = last.id
      people += page.length
      mails += digests.length
    }
    return { unfinished: `${mails} written for ${people} people, others follow` }
  }
  return { name, latestDue, finishesEarlier: true, run }
}

/** Covers everything since, even after missed days. */
async function previousDue({ db }: Ports, name: string, dueAt: Date) {
  const earlier = and(eq(jobRuns.name, name), lt(jobRuns.dueAt, dueAt))
  const [row] = await db
    .select({ dueAt: max(jobRuns.dueAt) })
    .from(jobRuns)
    .where(earlier)
  return row?.dueAt ?? undefined
}
