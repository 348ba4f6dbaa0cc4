import { and, asc, eq } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isManager } from '#src/rights/is-manager.ts'

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
    .where(and(eq(affiliations.userId, managerId), isManager(db, today)))
    .orderBy(asc(structures.displayName))
})
