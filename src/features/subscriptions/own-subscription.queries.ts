import { and, eq, isNull } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { subscriptions, workspaces } from '#src/db/schema/workspaces.ts'

/** Waiting, decided, or ended since: its person reads it. */
export const readOwnSubscription = kept((db, userId: string, subscriptionId: string) => {
  const { id, version, workspaceCode, access, state, origin, effectiveFrom, comment, requestedAt, remindedAt, reason, endedAt } =
    subscriptions
  return db
    .select({
      ...{ id, version, workspaceCode, access, state, origin, effectiveFrom, comment, requestedAt, remindedAt, reason, endedAt },
      workspaceLabel: workspaces.label,
      departmentName: departments.name,
      structure: { id: structures.id, displayName: structures.displayName },
    })
    .from(subscriptions)
    .innerJoin(affiliations, eq(affiliations.id, subscriptions.affiliationId))
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .innerJoin(workspaces, eq(workspaces.code, subscriptions.workspaceCode))
    .leftJoin(departments, eq(departments.id, subscriptions.departmentId))
    .where(and(eq(subscriptions.id, subscriptionId), eq(affiliations.userId, userId), isNull(affiliations.endedAt)))
})
