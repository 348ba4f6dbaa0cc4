import { and, asc, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { subscriptions, workspaces } from '#src/db/schema/workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { inForce } from './in-force.ts'
import { isActiveAccount } from './is-active-account.ts'

/**
 * domain/workspace/entitlement.ts as one query. A right without a department covers the whole structure and each department; `edit`
 * includes `view`.
 */
export function rightsInForce(db: Database, today: LocalDate, where: SQL | undefined) {
  const { userId, structureId } = affiliations
  return db
    .selectDistinct({
      userId,
      structureId,
      workspaceCode: subscriptions.workspaceCode,
      departmentId: sql<string | null>`ifnull(${affiliationScopes.departmentId}, ${subscriptions.departmentId})`.as(
        'right_department',
      ),
      access: subscriptions.access,
    })
    .from(affiliations)
    .innerJoin(users, and(eq(users.id, userId), isActiveAccount()))
    .innerJoin(structures, and(eq(structures.id, structureId), structures.isActive))
    .innerJoin(affiliationScopes, scopeInForce(today))
    .innerJoin(subscriptions, subscriptionInForce(today))
    .where(and(isNull(affiliations.endedAt), sameDepartment, where))
}

export function heldWorkspaces(db: Database, today: LocalDate, where: SQL | undefined) {
  const rights = rightsInForce(db, today, where).as('rights')
  return db
    .selectDistinct({ code: workspaces.code, label: workspaces.label, position: workspaces.position })
    .from(rights)
    .innerJoin(workspaces, eq(workspaces.code, rights.workspaceCode))
    .orderBy(asc(workspaces.position))
}

export function scopeInForce(today: LocalDate) {
  return and(eq(affiliationScopes.affiliationId, affiliations.id), inForce(today))
}

function subscriptionInForce(today: LocalDate) {
  const { affiliationId, state, effectiveFrom, endedAt } = subscriptions
  return and(eq(affiliationId, affiliations.id), eq(state, 'approved'), isNull(endedAt), lte(effectiveFrom, today))
}

/** The right covers the narrower of affiliation and subscription. */
const sameDepartment = or(
  isNull(affiliationScopes.departmentId),
  isNull(subscriptions.departmentId),
  eq(affiliationScopes.departmentId, subscriptions.departmentId),
)
