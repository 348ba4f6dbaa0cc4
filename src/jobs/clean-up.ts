import { and, eq, gte, inArray, isNull, lt, ne, notExists } from 'drizzle-orm'
import { deleteExpiredSessions } from '#src/auth/sessions.ts'
import type { Query } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { jobRuns, journal, supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { mailedLinks, signInThrottles, users } from '#src/db/schema/people.ts'
import { kindsThatCarry } from '#src/domain/notification/mail-kinds.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import { isFinal } from '#src/mail/is-final.ts'
import { unnamedSubject } from '#src/mail/unnamed-subject.ts'
import type { Ports } from '#src/ports/ports.ts'

const LINK_DAYS = 30
const THROTTLE_DAYS = 2
const JOB_RUN_DAYS = 30
const MAIL_DAYS = 400
const STRANGER_REQUEST_DAYS = 400
const MAIL_TEXT_DAYS = 60
const MAILED_TOKEN_DAYS = 2
const WAITING_DAYS = 7

/** Rows that have said all they had to say: they only take room. Links stay a month after their end, to tell why they don’t open. */
export async function cleanUp(ports: Ports): Promise<string> {
  const { db, now } = ports
  const before = (days: number) => new Date(now().getTime() - days * DAY_MS)
  await deleteExpiredSessions(ports)
  await db.batch([
    db.delete(mailedLinks).where(lt(mailedLinks.expiresAt, before(LINK_DAYS))),
    db.delete(signInThrottles).where(lt(signInThrottles.lastFailureAt, before(THROTTLE_DAYS))),
    ...mailClean(ports, before),
    ...strangersRequests(ports, before(STRANGER_REQUEST_DAYS)),
    ...neverActivated(ports, before(WAITING_DAYS)),
    db.delete(jobRuns).where(lt(jobRuns.dueAt, before(JOB_RUN_DAYS))),
  ])
  return 'done'
}

/** A mail that left keeps no link that opens something, and no name longer than an account that was left; after a year and a bit nobody asks for it any more. */
function mailClean({ db }: Ports, before: (days: number) => Date): Query[] {
  const withLink = inArray(queuedMails.kind, kindsThatCarry('accessLink'))
  return [
    db.delete(queuedMails).where(and(isFinal, lt(queuedMails.createdAt, before(MAIL_DAYS)))),
    db.delete(queuedMails).where(and(eq(queuedMails.kind, 'none'), lt(queuedMails.createdAt, before(1)))),
    db
      .update(queuedMails)
      .set({ html: '', text: '', subject: unnamedSubject })
      .where(and(isFinal, ne(queuedMails.text, ''), lt(queuedMails.createdAt, before(MAIL_TEXT_DAYS)))),
    db
      .update(queuedMails)
      .set({ html: '', text: '' })
      .where(and(isFinal, withLink, lt(queuedMails.createdAt, before(MAILED_TOKEN_DAYS)))),
  ]
}

/** What was written to support without an account, answered or closed: nobody else ever takes it away. */
function strangersRequests({ db }: Ports, before: Date): Query[] {
  const { supportRequestId, createdAt } = supportMessages
  const lately = db
    .select({ id: supportMessages.id })
    .from(supportMessages)
    .where(and(eq(supportRequestId, supportRequests.id), gte(createdAt, before)))
  const over = and(isNull(supportRequests.userId), ne(supportRequests.state, 'open'), notExists(lately))
  const requests = db.select({ id: supportRequests.id }).from(supportRequests).where(over)
  return [db.delete(supportMessages).where(inArray(supportRequestId, requests)), db.delete(supportRequests).where(over)]
}

/** Accounts nobody ever proved the address of: whoever meant it signs up again. */
function neverActivated({ db }: Ports, before: Date): Query[] {
  const waiting = db
    .select({ id: users.id })
    .from(users)
    .where(and(isNull(users.activatedAt), isNull(users.purgedAt), lt(users.createdAt, before)))
  return [
    db.delete(queuedMails).where(inArray(queuedMails.userId, waiting)),
    db.delete(journal).where(inArray(journal.subjectId, waiting)),
    db.delete(mailedLinks).where(inArray(mailedLinks.userId, waiting)),
    db.delete(users).where(inArray(users.id, waiting)),
  ]
}
