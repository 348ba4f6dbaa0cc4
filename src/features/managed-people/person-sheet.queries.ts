import { and, desc, eq, isNull } from 'drizzle-orm'
import { frenchOrder } from '#src/db/french-order.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import { departments } from '#src/db/schema/structures.ts'
import { subscriptions, workspaces } from '#src/db/schema/workspaces.ts'

export type PersonLine = Awaited<ReturnType<typeof readPersonLines>>[number]
export type PersonRight = Awaited<ReturnType<typeof readPersonRights>>[number]

/** Held, pending and refused. */
export const readPersonLines = kept((db, affiliationId: string) => {
  const { id, version, departmentId, state, validFrom, validUntil, requestedAt, reason, endedAt } = affiliationScopes
  return db
    .select({
      ...{ id, version, departmentId, state, validFrom, validUntil, requestedAt, reason, endedAt },
      departmentName: departments.name,
    })
    .from(affiliationScopes)
    .leftJoin(departments, eq(departments.id, departmentId))
    .where(and(eq(affiliationScopes.affiliationId, affiliationId), isNull(endedAt)))
    .orderBy(frenchOrder(departments.name), desc(requestedAt))
})

/** In the order of the catalogue. */
export const readPersonRights = kept((db, affiliationId: string) => {
  const { id, version, workspaceCode, departmentId, access, state, effectiveFrom, requestedAt, reason, endedAt } = subscriptions
  return db
    .select({
      ...{ id, version, workspaceCode, departmentId, access, state, effectiveFrom, requestedAt, reason, endedAt },
      workspaceLabel: workspaces.label,
      departmentName: departments.name,
    })
    .from(subscriptions)
    .innerJoin(workspaces, eq(workspaces.code, workspaceCode))
    .leftJoin(departments, eq(departments.id, departmentId))
    .where(and(eq(subscriptions.affiliationId, affiliationId), isNull(endedAt)))
    .orderBy(workspaces.position, frenchOrder(departments.name), access)
})
