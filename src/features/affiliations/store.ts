import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { affiliationScopes, affiliations } from '../../db/schema/affiliations.ts'
import { departments, structures } from '../../db/schema/structures.ts'

/** One row a line of scope: the whole structure, or one department. */
export function readAffiliations(db: Database, userId: string) {
  return db
    .select({
      scopeId: affiliationScopes.id,
      structureId: structures.id,
      structureName: structures.displayName,
      identifierType: structures.identifierType,
      identifier: structures.identifier,
      role: affiliations.role,
      departmentName: departments.name,
      state: affiliationScopes.state,
      validFrom: affiliationScopes.validFrom,
      validUntil: affiliationScopes.validUntil,
      endedAt: affiliationScopes.endedAt,
    })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .innerJoin(affiliationScopes, eq(affiliationScopes.affiliationId, affiliations.id))
    .leftJoin(departments, eq(departments.id, affiliationScopes.departmentId))
    .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt), isNull(affiliationScopes.endedAt)))
    .orderBy(structures.displayName, desc(affiliationScopes.validFrom))
}
