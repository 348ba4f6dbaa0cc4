import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { frenchOrder } from '#src/db/french-order.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { subscriptions, workspaces } from '#src/db/schema/workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { rightsInForce } from '#src/rights/workspace-rights.ts'

export const readWorkspace = kept((db, code: string) => {
  return db.select().from(workspaces).where(eq(workspaces.code, code))
})

/** null: the whole structure. */
export const readHeldRights = kept((db, userId: string, code: string, today: LocalDate) => {
  const rights = theirRights(db, userId, code, today)
  return db
    .select({
      structureId: rights.structureId,
      structureName: structures.displayName,
      departmentName: departments.name,
      access: rights.access,
    })
    .from(rights)
    .innerJoin(structures, eq(structures.id, rights.structureId))
    .leftJoin(departments, eq(departments.id, rights.departmentId))
    .orderBy(asc(structures.displayName), frenchOrder(departments.name), asc(rights.access))
})

export function theirRights(db: Database, userId: string, code: string, today: LocalDate) {
  return rightsInForce(db, today, and(eq(affiliations.userId, userId), eq(subscriptions.workspaceCode, code))).as('rights')
}

/** Past ones included, to name the missing condition. */
export function readTies(db: Database, userId: string, code: string) {
  const mine = eq(affiliations.userId, userId)
  const { departmentId, state, validFrom, validUntil, endedAt } = affiliationScopes
  const { access, effectiveFrom } = subscriptions
  return [
    db
      .select({
        affiliation: { id: affiliations.id, endedAt: affiliations.endedAt },
        structure: { id: structures.id, displayName: structures.displayName, isActive: structures.isActive },
      })
      .from(affiliations)
      .innerJoin(structures, eq(structures.id, affiliations.structureId))
      .where(mine)
      .orderBy(asc(structures.displayName), desc(affiliations.createdAt)),
    db
      .select({ affiliationId: affiliations.id, departmentId, state, validFrom, validUntil, endedAt })
      .from(affiliations)
      .innerJoin(affiliationScopes, eq(affiliationScopes.affiliationId, affiliations.id))
      .where(mine),
    db
      .select({
        affiliationId: affiliations.id,
        departmentId: subscriptions.departmentId,
        access,
        state: subscriptions.state,
        effectiveFrom,
        endedAt: subscriptions.endedAt,
      })
      .from(affiliations)
      .innerJoin(subscriptions, eq(subscriptions.affiliationId, affiliations.id))
      .where(and(mine, eq(subscriptions.workspaceCode, code), isNotNull(subscriptions.id))),
  ] as const
}
