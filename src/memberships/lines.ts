import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'

export const readAffiliation = kept((db, userId: string, structureId: string) => {
  return db.select().from(affiliations).where(live(userId, structureId))
})

export const readLines = kept((db, userId: string, structureId: string) => {
  const { id, departmentId, state, validFrom, validUntil, endedAt } = affiliationScopes
  return db
    .select({ id, departmentId, state, validFrom, validUntil, endedAt })
    .from(affiliations)
    .innerJoin(affiliationScopes, eq(affiliationScopes.affiliationId, affiliations.id))
    .where(and(live(userId, structureId), isNull(affiliationScopes.endedAt)))
})

const live = (userId: string, structureId: string) =>
  and(eq(affiliations.userId, userId), eq(affiliations.structureId, structureId), isNull(affiliations.endedAt))

/** At most as many as a request may name. */
export function endLines(db: Database, ids: string[], endedAt: Date): Query[] {
  return ids.length === 0 ? [] : [db.update(affiliationScopes).set({ endedAt }).where(inArray(affiliationScopes.id, ids))]
}
