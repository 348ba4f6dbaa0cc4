import { and, asc, eq, isNull, lte, min, or, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { absenceReports } from '#src/db/schema/absence-reports.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { deadAddresses, queuedMails } from '#src/db/schema/mails.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { ANSWER_DAYS } from '#src/domain/affiliation/absent-manager.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { mailAddress } from '#src/mail/mail-address.ts'
import { absenceStands, readAbsences } from '#src/memberships/absence-reports.ts'
import { personColumns } from '#src/memberships/managers.ts'
import { isManager } from '#src/rights/is-manager.ts'
import { subscriptionWaits } from '#src/rights/subscriptions-to-decide.ts'

const SHOWN_MAX = 100

/** Support sees a report once the manager has had their 14 days. */
export const unanswered = (now: Date) => lte(absenceReports.reportedAt, new Date(now.getTime() - ANSWER_DAYS * DAY_MS))

export function readUnanswered(db: Database, today: LocalDate, now: Date) {
  return readAbsences(db, today, and(absenceStands(db, today), unanswered(now))).limit(SHOWN_MAX)
}

/** Managers whose address bounces. */
export function readUnreachable(db: Database, today: LocalDate) {
  const { email, since, cause } = deadAddresses
  const { userId, firstName, lastName } = personColumns
  return db
    .select({ userId, firstName, lastName, role: affiliations.role, structureName: structures.displayName, since })
    .from(deadAddresses)
    .innerJoin(users, or(eq(users.login, email), eq(users.contactEmail, email)))
    .innerJoin(affiliations, eq(affiliations.userId, users.id))
    .innerJoin(structures, and(eq(structures.id, affiliations.structureId), structures.isActive))
    .where(and(eq(cause, 'bounced'), eq(sql`${mailAddress}`, email), isManager(db, today)))
    .orderBy(asc(since), asc(affiliations.id))
    .limit(SHOWN_MAX)
}

/** How present the manager has been, in one row each. */
export function readEvidence(db: Database, managerId: string, structureId: string) {
  const { requestedAt, state, endedAt } = affiliationScopes
  const waits = and(eq(affiliationScopes.structureId, structureId), eq(state, 'pending'), isNull(endedAt))
  const failed = and(eq(queuedMails.userId, managerId), eq(queuedMails.state, 'failed'))
  return [
    db
      .select({ lastSignedInAt: users.lastSignedInAt, deadSince: deadAddresses.since })
      .from(users)
      .leftJoin(deadAddresses, and(eq(deadAddresses.email, sql`${mailAddress}`), eq(deadAddresses.cause, 'bounced')))
      .where(eq(users.id, managerId)),
    db
      .select({ count: sql<number>`count(*)`, since: min(requestedAt) })
      .from(affiliationScopes)
      .where(waits),
    db
      .select({ count: sql<number>`count(*)`, since: min(subscriptions.requestedAt) })
      .from(subscriptions)
      .where(and(eq(subscriptions.structureId, structureId), subscriptionWaits)),
    db.select({ count: sql<number>`count(*)` }).from(queuedMails).where(failed),
  ] as const
}

export function findAbsence(db: Database, id: string, today: LocalDate) {
  return readAbsences(db, today, eq(absenceReports.id, id))
}
