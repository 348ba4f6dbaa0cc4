import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Query } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { documentConsents } from '#src/db/schema/consents.ts'
import { deposits } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { acknowledgements } from '#src/db/schema/events.ts'
import { sentForms } from '#src/db/schema/operations.ts'
import { credentials, mailedLinks, notificationSettings, sessions } from '#src/db/schema/people.ts'
import { verdicts } from '#src/db/schema/verdicts.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { removeFromAccount } from '#src/documents/invoice-files.ts'
import type { Ports } from '#src/ports/ports.ts'

export function accountErasures({ db, now }: Ports, userId: string): Query[] {
  const own = eq(documents.userId, userId)
  return [
    db.delete(credentials).where(eq(credentials.userId, userId)),
    db.delete(sessions).where(eq(sessions.userId, userId)),
    db.delete(sentForms).where(eq(sentForms.userId, userId)),
    db.delete(verdicts).where(eq(verdicts.userId, userId)),
    db.delete(mailedLinks).where(eq(mailedLinks.userId, userId)),
    db.delete(notificationSettings).where(eq(notificationSettings.userId, userId)),
    db.delete(acknowledgements).where(eq(acknowledgements.userId, userId)),
    db.delete(documentConsents).where(eq(documentConsents.userId, userId)),
    db.delete(deposits).where(and(eq(deposits.userId, userId), isNull(deposits.depositedAt))),
    removeFromAccount(db, and(own, ne(documents.state, 'deleted')), now()),
    db
      .update(documents)
      .set({ label: '', fileName: '' })
      .where(and(own, eq(documents.state, 'deleted'))),
    ...endings({ db, now }, userId),
  ]
}

/** Ends the rows instead of deleting them: the histories of structures need them. */
function endings({ db, now }: Pick<Ports, 'db' | 'now'>, userId: string): Query[] {
  const theirs = db.select({ id: affiliations.id }).from(affiliations).where(eq(affiliations.userId, userId))
  const endedAt = (column: typeof affiliationScopes.endedAt | typeof subscriptions.endedAt) =>
    sql`ifnull(${column}, ${now().getTime()})`
  const state = sql<'cancelled'>`case when state = 'pending' then 'cancelled' else state end`
  const ended = { state, reason: '', version: sql`version + 1` }
  return [
    db
      .update(affiliationScopes)
      .set({ ...ended, endedAt: endedAt(affiliationScopes.endedAt) })
      .where(inArray(affiliationScopes.affiliationId, theirs)),
    db
      .update(subscriptions)
      .set({ ...ended, comment: '', endedAt: endedAt(subscriptions.endedAt) })
      .where(inArray(subscriptions.affiliationId, theirs)),
    db
      .update(affiliations)
      .set({ endedAt: now(), version: sql`version + 1` })
      .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt))),
  ]
}
