import { and, asc, eq, inArray, isNull, not, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { personColumns } from '#src/memberships/managers.ts'
import { isManager } from '#src/rights/is-manager.ts'
import { isOwnAffiliationRequest } from '#src/rights/own-request.ts'

export type AffiliationRequest = Awaited<ReturnType<typeof readRequests>>[number]

/** The requested affiliation; `affiliations` is the deciding manager's. */
const asked = alias(affiliations, 'asked')

export const readWaiting = kept((db, managerId: string, today: LocalDate, limit: number, offset: number) => {
  const waits = and(eq(affiliationScopes.state, 'pending'), isNull(affiliationScopes.endedAt))
  const isOthers = not(isOwnAffiliationRequest(db, asked.userId, today))
  return requests(db, today, and(managedBy(db, managerId, today), waits, isOthers))
    .limit(limit)
    .offset(offset)
})

export function readRequests(db: Database, managerId: string, today: LocalDate, ids: string[]) {
  return requests(db, today, and(managedBy(db, managerId, today), inArray(affiliationScopes.id, ids)))
}

function requests(db: Database, today: LocalDate, where: SQL | undefined) {
  const { id, version, departmentId, state, validFrom, validUntil, requestedAt, remindedAt, endedAt } = affiliationScopes
  return db
    .select({
      id,
      version,
      departmentId,
      state,
      validFrom,
      validUntil,
      requestedAt,
      remindedAt,
      endedAt,
      manager: { id: affiliations.id, role: affiliations.role },
      isOwn: isOwnAffiliationRequest(db, asked.userId, today).mapWith(Boolean),
      affiliation: { id: asked.id, role: asked.role },
      person: personColumns,
      structure: { id: structures.id, displayName: structures.displayName },
      departmentName: departments.name,
    })
    .from(affiliations)
    .innerJoin(affiliationScopes, eq(affiliationScopes.structureId, affiliations.structureId))
    .innerJoin(asked, eq(asked.id, affiliationScopes.affiliationId))
    .innerJoin(users, eq(users.id, asked.userId))
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .leftJoin(departments, eq(departments.id, affiliationScopes.departmentId))
    .where(where)
    .orderBy(asc(affiliationScopes.requestedAt), asc(affiliationScopes.id))
    .$dynamic()
}

function managedBy(db: Database, managerId: string, today: LocalDate) {
  return and(eq(affiliations.userId, managerId), isManager(db, today))
}

export const readManagedStructures = kept((db, managerId: string, today: LocalDate) => {
  return db
    .select({
      id: structures.id,
      displayName: structures.displayName,
      identifierType: structures.identifierType,
      identifier: structures.identifier,
      role: affiliations.role,
    })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .where(managedBy(db, managerId, today))
    .orderBy(asc(structures.displayName))
})
