import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Database, keptWhile, type Query } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structureWorkspaces, subscriptions, workspaces } from '#src/db/schema/workspaces.ts'

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

/** Of one person in one structure: held, pending and refused. */
export const readHeld = kept((db, userId: string, structureId: string) => {
  const { id, workspaceCode, departmentId, access, state, effectiveFrom, endedAt } = subscriptions
  return db
    .select({ id, workspaceCode, departmentId, access, state, effectiveFrom, endedAt })
    .from(affiliations)
    .innerJoin(subscriptions, eq(subscriptions.affiliationId, affiliations.id))
    .where(
      and(
        eq(affiliations.userId, userId),
        eq(affiliations.structureId, structureId),
        isNull(affiliations.endedAt),
        isNull(endedAt),
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
