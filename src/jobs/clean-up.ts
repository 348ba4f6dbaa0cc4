import { and, eq, gte, inArray, isNull, lt, ne, notExists } from 'drizzle-orm'
import { deleteExpiredSessions } from '#src/auth/sessions.ts'
import type { Query } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { jobRuns, journal, sentForms, supportMessages, supportRequests } from '#src/db/schema/operations.ts'
import { mailedLinks, signInThrottles, users } from '#src/db/schema/people.ts'
import { unsentForms } from '#src/db/schema/unsent-forms.ts'
import { verdicts } from '#src/db/schema/verdicts.ts'
import { UNSENT_HOURS } from '#src/domain/account/limits.ts'
import {
  LINK_DAYS,
  MAIL_DAYS,
  MAIL_TEXT_DAYS,
  STRANGER_REQUEST_DAYS,
  THROTTLE_DAYS,
  VERDICT_DAYS,
  WAITING_DAYS,
} from '#src/domain/account/retention.ts'
import { mailKindsWith } from '#src/domain/notification/mail-kinds.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import { isFinal } from '#src/mail/is-final.ts'
import { unnamedSubject } from '#src/mail/unnamed-subject.ts'
import type { Ports } from '#src/ports/ports.ts'

const SENT_FORM_DAYS = 1
const JOB_RUN_DAYS = 30
const MAILED_TOKEN_DAYS = 2

/** Expired links stay a month, so that their page can say why they fail. */
export async function cleanUp(ports: Ports): Promise<string> {
  const { db, now } = ports
  const before = (days: number) => new Date(now().getTime() - days * DAY_MS)
  await deleteExpiredSessions(ports)
  await db.batch([
    db.delete(mailedLinks).where(lt(mailedLinks.expiresAt, before(LINK_DAYS))),
    db.delete(signInThrottles).where(lt(signInThrottles.lastFailureAt, before(THROTTLE_DAYS))),
    db.delete(sentForms).where(lt(sentForms.sentAt, before(SENT_FORM_DAYS))),
    db.delete(verdicts).where(lt(verdicts.decidedAt, before(VERDICT_DAYS))),
    db.delete(unsentForms).where(lt(unsentForms.keptAt, before(UNSENT_HOURS / 24))),
    ...mailClean(ports, before),
    ...strangersRequests(ports, before(STRANGER_REQUEST_DAYS)),
    ...neverActivated(ports, before(WAITING_DAYS)),
    db.delete(jobRuns).where(lt(jobRuns.dueAt, before(JOB_RUN_DAYS))),
  ])
  return 'done'
}

/** Erases access links after 2 days and texts after 60, as long as a deactivated account stays; deletes mails after 400. */
function mailClean({ db }: Ports, before: (days: number) => Date): Query[] {
  const withLink = inArray(queuedMails.kind, mailKindsWith('accessLink'))
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

/** Answered or closed support requests without an account: no purge covers them. */
function strangersRequests({ db }: Ports, before: Date): Query[] {
  const { supportRequestId, createdAt } = supportMessages
  const recentMessages = db
    .select({ id: supportMessages.id })
    .from(supportMessages)
    .where(and(eq(supportRequestId, supportRequests.id), gte(createdAt, before)))
  const over = and(isNull(supportRequests.userId), ne(supportRequests.state, 'open'), notExists(recentMessages))
  const requests = db.select({ id: supportRequests.id }).from(supportRequests).where(over)
  return [db.delete(supportMessages).where(inArray(supportRequestId, requests)), db.delete(supportRequests).where(over)]
}

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
