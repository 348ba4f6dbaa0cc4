import { and, eq, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
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
  return held(db.selectDistinct(right), today, where)
}

/** The department that a right is for. */
export const rightDepartment = sql<string | null>`ifnull(${affiliationScopes.departmentId}, ${subscriptions.departmentId})`

const right = {
  userId: affiliations.userId,
  structureId: affiliations.structureId,
  workspaceCode: subscriptions.workspaceCode,
  departmentId: rightDepartment.as('right_department'),
  access: subscriptions.access,
}

const selected = (db: Database) => db.select(right)

function held(rights: ReturnType<typeof selected>, today: LocalDate, where: SQL | undefined) {
  return (
    rights
      .from(affiliations)
      .innerJoin(users, and(eq(users.id, affiliations.userId), isActiveAccount()))
      .innerJoin(structures, and(eq(structures.id, affiliations.structureId), structures.isActive))
      .innerJoin(affiliationScopes, scopeInForce(today))
      // Keeps SQLite from reading the lines once for each subscription.
      .crossJoin(subscriptions)
      .where(and(isNull(affiliations.endedAt), subscriptionInForce(today), sameDepartment, where))
  )
}

/** In any order: sorting them here would read each twice. */
export function heldWorkspaces(db: Database, today: LocalDate, where: SQL | undefined) {
  const { code, label, position } = workspaces
  const rights = held(selected(db), today, where).as('rights')
  return db
    .select({ code, label, position })
    .from(workspaces)
    .where(inArray(code, db.select({ code: rights.workspaceCode }).from(rights)))
}

export function scopeInForce(today: LocalDate) {
  return and(eq(affiliationScopes.affiliationId, affiliations.id), inForce(today))
}

export function subscriptionInForce(today: LocalDate) {
  const { affiliationId, state, effectiveFrom, endedAt } = subscriptions
  return and(eq(affiliationId, affiliations.id), eq(state, 'approved'), isNull(endedAt), lte(effectiveFrom, today))
}

/** The right covers the narrower of affiliation and subscription. */
export const sameDepartment = or(
  isNull(affiliationScopes.departmentId),
  isNull(subscriptions.departmentId),
  eq(affiliationScopes.departmentId, subscriptions.departmentId),
)
