import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { frenchOrder } from '#src/db/french-order.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { sessions } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { hasManager } from '#src/memberships/principal.ts'
import { isAffiliated } from '#src/rights/in-force.ts'

export type OwnLine = Awaited<ReturnType<typeof readOwnLines>>[number]

export const readOwnLines = kept((db, userId: string, today: LocalDate) => {
  return ownLines(db, today)
    .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt), isNull(affiliationScopes.endedAt)))
    .orderBy(structures.displayName, affiliations.id, frenchOrder(departments.name), desc(affiliationScopes.requestedAt))
})

/** One row if the person belongs to a structure, or has asked to. */
export const readAnyAffiliation = kept((db, userId: string) => {
  const own = and(eq(affiliations.userId, userId), isNull(affiliations.endedAt))
  return db.select({ id: affiliations.id }).from(affiliations).where(own).limit(1)
})

export const readOwnAffiliation = kept((db, sessionHash: string, affiliationId: string, today: LocalDate) => {
  return ownLines(db, today)
    .innerJoin(sessions, eq(sessions.userId, affiliations.userId))
    .where(
      and(
        eq(sessions.tokenHash, sessionHash),
        eq(affiliations.id, affiliationId),
        isNull(affiliations.endedAt),
        isNull(affiliationScopes.endedAt),
      ),
    )
    .orderBy(frenchOrder(departments.name), desc(affiliationScopes.requestedAt))
})

function ownLines(db: Database, today: LocalDate) {
  const { id, userId, structureId, role, version } = affiliations
  const { identifierType, identifier, displayName } = structures
  const line = affiliationScopes
  return db
    .select({
      affiliation: { id, userId, structureId, role, version },
      isMember: sql<boolean>`${isAffiliated(db, today)}`.mapWith(Boolean),
      hasManager: sql<boolean>`${hasManager(db, today)}`.mapWith(Boolean),
      structure: { id: structures.id, identifierType, identifier, displayName },
      departmentName: departments.name,
      line: {
        id: line.id,
        version: line.version,
        departmentId: line.departmentId,
        state: line.state,
        validFrom: line.validFrom,
        validUntil: line.validUntil,
        requestedAt: line.requestedAt,
        remindedAt: line.remindedAt,
        reason: line.reason,
        endedAt: line.endedAt,
      },
    })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .innerJoin(affiliationScopes, eq(affiliationScopes.affiliationId, affiliations.id))
    .leftJoin(departments, eq(departments.id, affiliationScopes.departmentId))
    .$dynamic()
}
