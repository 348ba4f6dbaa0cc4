import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { personColumns } from '../../affiliation/managers.ts'
import type { Database } from '../../db/database.ts'
import { isAffiliated } from '../../db/in-force.ts'
import { affiliations } from '../../db/schema/affiliations.ts'
import { users } from '../../db/schema/people.ts'
import { departments, structures } from '../../db/schema/structures.ts'
import { subscriptions, workspaces } from '../../db/schema/workspaces.ts'
import { mayDecideSubscription, subscriptionWaits } from '../../db/subscriptions-to-decide.ts'
import type { LocalDate } from '../../domain/local-date.ts'

export type SubscriptionRequest = Awaited<ReturnType<typeof readSubscriptionRequests>>[number]

/** The affiliation subscribed with; `affiliations` is that of the manager who decides. */
const asked = alias(affiliations, 'asked')

/** Subscriptions that a person may decide and that wait, the oldest first. */
export function readWaitingSubscriptions(
  db: Database,
  managerId: string,
  today: LocalDate,
  { limit, offset }: { limit: number; offset: number },
) {
  return requests(db)
    .where(and(decidedBy(db, managerId, today), subscriptionWaits))
    .orderBy(asc(subscriptions.requestedAt), asc(subscriptions.id))
    .limit(limit)
    .offset(offset)
}

/** The same by their ids, whatever became of them. */
export function readSubscriptionRequests(db: Database, managerId: string, today: LocalDate, ids: string[]) {
  return requests(db)
    .where(and(decidedBy(db, managerId, today), inArray(subscriptions.id, ids)))
    .orderBy(asc(subscriptions.requestedAt), asc(subscriptions.id))
}

function requests(db: Database) {
  const { id, version, access, state, origin, effectiveFrom, comment, requestedAt, endedAt } = subscriptions
  return db
    .select({
      ...{ id, version, access, state, origin, effectiveFrom, comment, requestedAt, endedAt },
      manager: { id: affiliations.id, role: affiliations.role },
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
    .$dynamic()
}

function decidedBy(db: Database, managerId: string, today: LocalDate) {
  return and(eq(affiliations.userId, managerId), isNull(affiliations.endedAt), isAffiliated(db, today), mayDecideSubscription)
}
