import { and, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { queuedMails } from '#src/db/schema/mails.ts'
import { users } from '#src/db/schema/people.ts'
import { mailKindsWith } from '#src/domain/notification/mail-kinds.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isManager } from '#src/rights/is-manager.ts'

/** A mail to an account that was deactivated meanwhile stays in the queue, unless its kind goes to deactivated accounts. */
export function isDeliverable(): SQL | undefined {
  const isGone = sql`exists (select 1 from ${users} where ${users.id} = ${queuedMails.userId} and ${users.deactivatedAt} is not null)`
  return or(isNull(queuedMails.userId), inArray(queuedMails.kind, mailKindsWith('toDeactivated')), sql`not ${isGone}`)
}

export function isStillForManager(db: Database, today: LocalDate): SQL<number> {
  const { userId, structureId } = affiliations
  const reader = and(eq(userId, queuedMails.userId), eq(structureId, queuedMails.forManagersOf), isManager(db, today))
  const manager = db.select({ id: affiliations.id }).from(affiliations).where(reader)
  return sql<number>`(${queuedMails.forManagersOf} is null or ${exists(manager)})`
}
