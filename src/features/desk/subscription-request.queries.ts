import { and, asc, eq, inArray, isNull, not, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { subscriptions, workspaces } from '#src/db/schema/workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { personColumns } from '#src/memberships/managers.ts'
import { isAffiliated } from '#src/rights/in-force.ts'
import { isOwnSubscription } from '#src/rights/own-request.ts'
import { mayDecideSubscription, subscriptionWaits } from '#src/rights/subscriptions-to-decide.ts'

export type SubscriptionRequest = Awaited<ReturnType<typeof readSubscriptionRequests>>[number]

/** The subscriber's affiliation; `affiliations` is the deciding manager's. */
const asked = alias(affiliations, 'asked')

export const readWaitingSubscriptions = kept((db, managerId: string, today: LocalDate, limit: number, offset: number) => {
  const isOthers = not(isOwnSubscription(db, asked.userId, today))
  return requests(db, today, and(decidedBy(db, managerId, today), subscriptionWaits, isOthers))
    .limit(limit)
    .offset(offset)
})

export function readSubscriptionRequests(db: Database, managerId: string, today: LocalDate, ids: string[]) {
  return requests(db, today, and(decidedBy(db, managerId, today), inArray(subscriptions.id, ids)))
}

function requests(db: Database, today: LocalDate, where: SQL | undefined) {
  const { id, version, access, state, origin, effectiveFrom, comment, requestedAt, endedAt } = subscriptions
  return db
    .select({
      id,
      version,
      access,
      state,
      origin,
      comment,
      requestedAt,
      endedAt,
      validFrom: effectiveFrom,
      validUntil: sql<null>`null`,
      manager: { id: affiliations.id, role: affiliations.role },
      isOwn: isOwnSubscription(db, asked.userId, today).mapWith(Boolean),
      affiliation: { id: asked.id, role: asked.role },
      person: personColumns,
      structure: { id: structures.id, displayName: structures.displayName },
      workspaceLabel: workspaces.label,
      departmentName: departments.name,
    })
    .from(affiliations)
    .innerJoin(subscriptions, eq(subscriptions.structureId, affiliations.structureId))
    .innerJoin(asked, eq(asked.id, subscriptions.affiliationId))
    .innerJoin(users, eq(users.id, asked.userId))
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .innerJoin(workspaces, eq(workspaces.code, subscriptions.workspaceCode))
    .leftJoin(departments, eq(departments.id, subscriptions.departmentId))
    .where(where)
    .orderBy(asc(subscriptions.requestedAt), asc(subscriptions.id))
    .$dynamic()
}

function decidedBy(db: Database, managerId: string, today: LocalDate) {
  return and(eq(affiliations.userId, managerId), isNull(affiliations.endedAt), isAffiliated(db, today), mayDecideSubscription())
}
