import { and, eq, isNull, notInArray, sql } from 'drizzle-orm'
import { type Database, keptWhile, type Query } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { structureWorkspaces, subscriptions, workspaces } from '#src/db/schema/workspaces.ts'
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

export function endSubscriptions(db: Database, ids: string[], endedAt: Date): Query {
  const state = sql<'cancelled'>`case when ${subscriptions.state} = 'pending' then 'cancelled' else ${subscriptions.state} end`
  return db
    .update(subscriptions)
    .set({ endedAt, state, version: sql`${subscriptions.version} + 1` })
    .where(and(sql`${subscriptions.id} in ${idsOf(ids)}`, isNull(subscriptions.endedAt)))
}

export const readCatalogue = kept((db) => {
  return db.select().from(workspaces).orderBy(workspaces.position)
})

export const readOpenCodes = kept((db, structureId: string) => {
  return db
    .select({ code: structureWorkspaces.workspaceCode })
    .from(structureWorkspaces)
    .where(and(eq(structureWorkspaces.structureId, structureId), isNull(structureWorkspaces.closedAt)))
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

export function whileWorkspaceOpen(db: Database, structureId: string, workspaceCode: string): Query {
  const { version, closedAt } = structureWorkspaces
  return db
    .update(structureWorkspaces)
    .set({ version: keptWhile(version, isNull(closedAt)) })
    .where(and(eq(structureWorkspaces.structureId, structureId), eq(structureWorkspaces.workspaceCode, workspaceCode)))
}
