import { and, eq, inArray, isNull } from 'drizzle-orm'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { departments } from '#src/db/schema/structures.ts'
import { subscriptions, workspaces } from '#src/db/schema/workspaces.ts'

/** Held, to come and pending, in the order of the catalogue. */
export const readRightsOf = kept((db, affiliationIds: string[]) => {
  const { affiliationId, access, state, effectiveFrom, endedAt } = subscriptions
  return db
    .select({
      affiliationId,
      access,
      state,
      effectiveFrom,
      endedAt,
      workspaceLabel: workspaces.label,
      departmentCode: departments.code,
    })
    .from(subscriptions)
    .innerJoin(workspaces, eq(workspaces.code, subscriptions.workspaceCode))
    .leftJoin(departments, eq(departments.id, subscriptions.departmentId))
    .where(and(inArray(affiliationId, idsOf(affiliationIds)), isNull(endedAt), inArray(state, ['approved', 'pending'])))
    .orderBy(affiliationId, workspaces.position, departments.code, access)
})
