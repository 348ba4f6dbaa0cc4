import { and, eq, gte, inArray, isNull, lt, notExists, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { jobRuns, journal, sentForms, supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { mailedLinks, sessions, signInThrottles, users } from '#src/db/schema/people.ts'
import { unsentForms } from '#src/db/schema/unsent-forms.ts'
import { verdicts } from '#src/db/schema/verdicts.ts'
import { UNSENT_HOURS } from '#src/domain/account/limits.ts'
import { LINK_DAYS, STRANGER_REQUEST_DAYS, THROTTLE_DAYS, VERDICT_DAYS, WAITING_DAYS } from '#src/domain/account/retention.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Outcome } from './job.ts'
import { oldMails } from './old-mails.ts'
import { oldRecords } from './old-records.ts'
import { deletePortions, old, type Portion, ROWS_A_PORTION } from './portion.ts'

/** A person takes rows of several tables along. */
const ACCOUNTS_A_PORTION = 50
const SENT_FORM_DAYS = 1
const JOB_RUN_DAYS = 30

/** Expired links stay a month, so that their page can say why they fail. */
export async function cleanUp(ports: Ports): Promise<Outcome> {
  const unfinished: boolean[] = []
  for (const portion of portions(ports)) unfinished.push(await deletePortions(ports.db, portion))
  return unfinished.includes(true) ? { unfinished: 'more to delete' } : 'done'
}

function portions(ports: Ports): Portion[] {
  const { db, now } = ports
  const before = (days: number) => new Date(now().getTime() - days * DAY_MS)
  return [
    old(db, sessions, lt(sessions.expiresAt, now())),
    old(db, mailedLinks, lt(mailedLinks.expiresAt, before(LINK_DAYS))),
    old(db, signInThrottles, lt(signInThrottles.lastFailureAt, before(THROTTLE_DAYS))),
    old(db, sentForms, lt(sentForms.sentAt, before(SENT_FORM_DAYS))),
    old(db, verdicts, lt(verdicts.decidedAt, before(VERDICT_DAYS))),
    old(db, unsentForms, lt(unsentForms.keptAt, before(UNSENT_HOURS / 24))),
    ...oldMails(db, before),
    ...oldRecords(db, before),
    strangersRequests(db, before(STRANGER_REQUEST_DAYS)),
    neverActivated(db, before(WAITING_DAYS)),
    old(db, jobRuns, lt(jobRuns.dueAt, before(JOB_RUN_DAYS))),
  ]
}

/** Answered or closed support requests without an account: no purge covers them. */
function strangersRequests(db: Database, before: Date): Portion {
  const { supportRequestId, createdAt } = supportMessages
  const recentMessages = db
    .select({ id: supportMessages.id })
    .from(supportMessages)
    .where(and(eq(supportRequestId, supportRequests.id), gte(createdAt, before)))
  const states = inArray(supportRequests.state, ['answered', 'closed'])
  const over = and(isNull(supportRequests.userId), states, lt(supportRequests.createdAt, before), notExists(recentMessages))
  const requests = db.select({ id: supportRequests.id }).from(supportRequests).where(over).limit(ROWS_A_PORTION)
  const messages = db.delete(supportMessages).where(inArray(supportRequestId, requests))
  const deletion = db.delete(supportRequests).where(inArray(supportRequests.id, requests))
  return { size: ROWS_A_PORTION, statements: [messages, deletion.returning({ row: sql`1` })] }
}

function neverActivated(db: Database, before: Date): Portion {
  const isWaiting = and(isNull(users.activatedAt), isNull(users.purgedAt), lt(users.createdAt, before))
  const waiting = db.select({ id: users.id }).from(users).where(isWaiting).orderBy(users.createdAt).limit(ACCOUNTS_A_PORTION)
  return {
    size: ACCOUNTS_A_PORTION,
    statements: [
      db.delete(queuedMails).where(inArray(queuedMails.userId, waiting)),
      db.delete(journal).where(inArray(journal.subjectId, waiting)),
      db.delete(mailedLinks).where(inArray(mailedLinks.userId, waiting)),
      db.delete(users).where(inArray(users.id, waiting)).returning({ row: sql`1` }),
    ],
  }
}
