import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { subscriptions, workspaces } from '#src/db/schema/workspaces.ts'
import { workspacesOfAll } from '#src/domain/workspace/offered-workspaces.ts'

export type OwnSubscription = Awaited<ReturnType<typeof readSubscriptions>>[number]

/** In any order: `shownSubscriptions` sorts them, since SQLite would read each a second time. */
export const readSubscriptions = kept((db, userId: string) => {
  const isOfSome = notInArray(subscriptions.workspaceCode, [...workspacesOfAll])
  return db
    .select({
      id: subscriptions.id,
      version: subscriptions.version,
      structureId: subscriptions.structureId,
      workspaceCode: subscriptions.workspaceCode,
      workspaceLabel: workspaces.label,
      position: workspaces.position,
      structureName: structures.displayName,
      departmentName: departments.name,
      access: subscriptions.access,
      state: subscriptions.state,
      effectiveFrom: subscriptions.effectiveFrom,
      reason: subscriptions.reason,
    })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .innerJoin(subscriptions, eq(subscriptions.affiliationId, affiliations.id))
    .innerJoin(workspaces, eq(workspaces.code, subscriptions.workspaceCode))
    .leftJoin(departments, eq(departments.id, subscriptions.departmentId))
    .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt), isNull(subscriptions.endedAt), isOfSome))
})

export const readWorkspaceSubscriptions = kept((db, userId: string, structureId: string, workspaceCode: string) => {
  const { id, departmentId, access, state, effectiveFrom, endedAt } = subscriptions
  return db
    .select({ id, departmentId, access, state, effectiveFrom, endedAt })
    .from(affiliations)
    .innerJoin(subscriptions, eq(subscriptions.affiliationId, affiliations.id))
    .where(
      and(
        eq(affiliations.userId, userId),
        eq(affiliations.structureId, structureId),
        isNull(affiliations.endedAt),
        eq(subscriptions.workspaceCode, workspaceCode),
        isNull(subscriptions.endedAt),
      ),
    )
})
