import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { isAffiliated } from '../db/in-force.ts'
import { affiliations } from '../db/schema/affiliations.ts'
import { structures } from '../db/schema/structures.ts'
import type { LocalDate } from '../domain/local-date.ts'

/** The active structures where a person belongs today, by name. */
export function affiliatedStructures(db: Database, userId: string, today: LocalDate) {
  return db
    .select({ id: structures.id, displayName: structures.displayName, isActive: structures.isActive })
    .from(affiliations)
    .innerJoin(structures, and(eq(structures.id, affiliations.structureId), structures.isActive))
    .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt), isAffiliated(db, today)))
    .orderBy(asc(structures.displayName))
}
