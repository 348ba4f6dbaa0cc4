import { and, count, eq, inArray, isNull, not, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { personColumns } from '#src/memberships/managers.ts'
import { isManager } from '#src/rights/is-manager.ts'
import { whoMay } from '#src/rights/may-do.ts'
import { isOwnAffiliationRequest } from '#src/rights/own-request.ts'
import { foundInAll, matching, sortedBy } from './sought.queries.ts'

export type AffiliationRequest = Awaited<ReturnType<typeof readRequests>>[number]

/** The requested affiliation; `affiliations` is the deciding manager's. */
const asked = alias(affiliations, 'asked')
const { id, version, departmentId, state, validFrom, validUntil, requestedAt, remindedAt, endedAt } = affiliationScopes
const columns = { id, version, departmentId, state, validFrom, validUntil, requestedAt, remindedAt, endedAt }

/** One page of what waits for the manager's decision, by `soughtIn`. */
export const readWaiting = kept((db, managerId: string, today: LocalDate, sought: string, limit: number, offset: number) => {
  const found = matching(sought, { ...columns, askerId: asked.userId })
  return requests(db, today, and(waitingFor(db, managerId, today), found))
    .orderBy(...sortedBy(sought, columns))
    .limit(limit)
    .offset(offset)
})

/** How many wait in each structure and department. */
export const countWaiting = kept((db, managerId: string, today: LocalDate) => {
  return db
    .select({ structureId: affiliations.structureId, departmentName: departments.name, quantity: count() })
    .from(affiliations)
    .innerJoin(affiliationScopes, eq(affiliationScopes.structureId, affiliations.structureId))
    .innerJoin(asked, eq(asked.id, affiliationScopes.affiliationId))
    .leftJoin(departments, eq(departments.id, affiliationScopes.departmentId))
    .where(waitingFor(db, managerId, today))
    .groupBy(affiliations.structureId, departments.name)
})

/** Whom a search may name. */
export function readAskers(db: Database, managerId: string, today: LocalDate) {
  const { userId, firstName, lastName, contactEmail } = personColumns
  return db
    .selectDistinct({ userId, firstName, lastName, contactEmail })
    .from(affiliations)
    .innerJoin(affiliationScopes, eq(affiliationScopes.structureId, affiliations.structureId))
    .innerJoin(asked, eq(asked.id, affiliationScopes.affiliationId))
    .innerJoin(users, eq(users.id, asked.userId))
    .where(waitingFor(db, managerId, today))
}

export function readRequests(db: Database, managerId: string, today: LocalDate, ids: string[]) {
  return requests(db, today, and(managedBy(db, managerId, today), inArray(affiliationScopes.id, idsOf(ids))))
}

/** The workspaces asked together with a line, as JSON: labels and levels. */
const asks = sql<string>`(
  select json_group_array(json_object('label', space.label, 'access', line.access))
  from subscriptions line join workspaces space on space.code = line.workspace_code
  where line.affiliation_id = ${asked.id} and line.state = 'pending' and line.ended_at is null and line.origin = 'request'
    and line.department_id is ${departmentId})`

function requests(db: Database, today: LocalDate, where: SQL | undefined) {
  return db
    .select({
      ...columns,
      manager: { id: affiliations.id, role: affiliations.role },
      isOwn: isOwnAffiliationRequest(db, asked.userId, today).mapWith(Boolean),
      affiliation: { id: asked.id, role: asked.role },
      person: personColumns,
      structure: { id: structures.id, displayName: structures.displayName },
      departmentName: departments.name,
      asks,
      mayDecideSpaces: sql<boolean>`${whoMay('decide_requested_subscriptions')}`.mapWith(Boolean),
      found: foundInAll,
    })
    .from(affiliations)
    .innerJoin(affiliationScopes, eq(affiliationScopes.structureId, affiliations.structureId))
    .innerJoin(asked, eq(asked.id, affiliationScopes.affiliationId))
    .innerJoin(users, eq(users.id, asked.userId))
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .leftJoin(departments, eq(departments.id, affiliationScopes.departmentId))
    .where(where)
    .$dynamic()
}

function waitingFor(db: Database, managerId: string, today: LocalDate) {
  const waits = and(eq(affiliationScopes.state, 'pending'), isNull(affiliationScopes.endedAt))
  return and(managedBy(db, managerId, today), waits, not(isOwnAffiliationRequest(db, asked.userId, today)))
}

function managedBy(db: Database, managerId: string, today: LocalDate) {
  return and(eq(affiliations.userId, managerId), isManager(db, today))
}
