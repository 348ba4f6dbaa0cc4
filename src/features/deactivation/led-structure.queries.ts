import { and, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { leadsOpenStructure } from '#src/memberships/principal.ts'
import { othersCount } from './other-people.queries.ts'

export type LedStructure = Awaited<ReturnType<typeof readLedStructures>>[number]

export function readLedStructures(db: Database, userId: string, today: LocalDate) {
  const { id, userId: owner, structureId, role, version } = affiliations
  const { displayName, identifierType, identifier } = structures
  return db
    .select({
      structure: { id: structures.id, displayName, identifierType, identifier },
      affiliation: { id, userId: owner, structureId, role, version },
      othersCount: othersCount(structures.id, userId, today),
    })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .where(leadsOpenStructure(db, userId, today))
    .orderBy(displayName)
}

export async function isDeactivated(db: Database, userId: string) {
  return (await db.$count(users, and(eq(users.id, userId), isNotNull(users.deactivatedAt)))) > 0
}
