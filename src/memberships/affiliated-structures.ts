import { and, asc, eq, isNull } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isAffiliated } from '#src/rights/in-force.ts'

export const affiliatedStructures = kept((db, userId: string, today: LocalDate) => {
  return db
    .select({ id: structures.id, displayName: structures.displayName, isActive: structures.isActive })
    .from(affiliations)
    .innerJoin(structures, and(eq(structures.id, affiliations.structureId), structures.isActive))
    .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt), isAffiliated(db, today)))
    .orderBy(asc(structures.displayName))
})
