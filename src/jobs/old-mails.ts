import { and, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { DIGEST_TEXT_DAYS, MAIL_DAYS, MAIL_TEXT_DAYS } from '#src/domain/account/retention.ts'
import { mailKindsWith } from '#src/domain/notification/mail-kinds.ts'
import { isFinal } from '#src/mail/is-final.ts'
import { unnamedSubject } from '#src/mail/unnamed-subject.ts'
import { old, type Portion, portionOf, ROWS_A_PORTION } from './portion.ts'

const MAILED_TOKEN_DAYS = 2

/**
 * Erases access links after 2 days, digests, which repeat what the portal shows, after 7, and other texts after 60, as long as a
 * deactivated account stays; deletes mails after 400.
 */
export function oldMails(db: Database, before: (days: number) => Date): Portion[] {
  const isOlder = (days: number) => lt(queuedMails.createdAt, before(days))
  const hasText = sql`${queuedMails.text} <> ''`
  const withLink = inArray(queuedMails.kind, mailKindsWith('accessLink'))
  const isDigest = inArray(queuedMails.kind, ['daily_digest', 'weekly_summary'])
  const emptied = (condition: SQL | undefined, set: { subject?: SQL<string> }): Portion => {
    const chosen = portionOf(queuedMails, condition)
    const update = db.update(queuedMails).set({ html: '', text: '', ...set })
    return { size: ROWS_A_PORTION, statements: [update.where(chosen).returning({ row: sql`1` })] }
  }
  return [
    old(db, queuedMails, and(isFinal, isOlder(MAIL_DAYS))),
    // By the index of states: decoys are cancelled from the start, and few other mails are.
    old(
      db,
      queuedMails,
      and(eq(queuedMails.state, 'cancelled'), lt(queuedMails.sendAt, before(1)), eq(queuedMails.kind, 'none')),
    ),
    emptied(and(isFinal, hasText, isOlder(MAIL_TEXT_DAYS)), { subject: unnamedSubject }),
    emptied(and(isFinal, hasText, isDigest, isOlder(DIGEST_TEXT_DAYS)), {}),
    emptied(and(isFinal, hasText, withLink, isOlder(MAILED_TOKEN_DAYS)), {}),
  ]
}
