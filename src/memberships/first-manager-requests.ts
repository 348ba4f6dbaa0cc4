import { and, asc, countDistinct, eq, inArray, isNull, min, not, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { personColumns } from './managers.ts'
import { hasPrincipal } from './principal.ts'

export type FirstManagerLine = Awaited<ReturnType<typeof readLinesOf>>[number]

const { affiliationId, requestedAt, state, endedAt } = affiliationScopes
/** The unary plus keeps SQLite on the index of waiting lines instead of that of all affiliations. */
const grouped = sql`+${affiliationId}`
const waits = and(eq(state, 'pending'), isNull(endedAt))
const ofOpenStructure = and(eq(structures.id, affiliationScopes.structureId), structures.isActive)

/** Oldest first: one row a line, grouped by person. */
export function readFirstManagerRequests(db: Database, today: LocalDate, { limit, offset }: { limit: number; offset: number }) {
  const page = db
    .select({ id: affiliationId })
    .from(affiliationScopes)
    .innerJoin(structures, ofOpenStructure)
    .where(and(waits, not(hasPrincipal(db, today))))
    .groupBy(grouped)
    .orderBy(min(requestedAt), asc(affiliationId))
    .limit(limit)
    .offset(offset)
  return lines(db, today)
    .where(and(inArray(affiliations.id, page), waits))
    .orderBy(asc(requestedAt), asc(affiliations.id), asc(affiliationScopes.id))
}

export function countFirstManagerRequests(db: Database, today: LocalDate) {
  return db
    .select({ requests: countDistinct(grouped) })
    .from(affiliationScopes)
    .innerJoin(structures, ofOpenStructure)
    .where(and(waits, not(hasPrincipal(db, today))))
}

export function readLinesOf(db: Database, id: string, today: LocalDate) {
  return lines(db, today).where(eq(affiliations.id, id)).orderBy(sql`${requestedAt} desc`, asc(affiliationScopes.id))
}

function lines(db: Database, today: LocalDate) {
  const { id, version, departmentId, validFrom, validUntil, remindedAt } = affiliationScopes
  const { identifierType, identifier, displayName, city, email, phone } = structures
  return db
    .select({
      line: { id, version, departmentId, state, validFrom, validUntil, requestedAt, remindedAt, endedAt },
      departmentName: departments.name,
      affiliation: {
        id: affiliations.id,
        userId: affiliations.userId,
        structureId: affiliations.structureId,
        role: affiliations.role,
        version: affiliations.version,
      },
      person: personColumns,
      structure: { id: structures.id, identifierType, identifier, displayName, city, email, phone },
      hasPrincipal: sql<boolean>`${hasPrincipal(db, today)}`.mapWith(Boolean),
    })
    .from(affiliations)
    .innerJoin(affiliationScopes, eq(affiliationId, affiliations.id))
    .innerJoin(users, eq(users.id, affiliations.userId))
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .leftJoin(departments, eq(departments.id, affiliationScopes.departmentId))
    .$dynamic()
}
