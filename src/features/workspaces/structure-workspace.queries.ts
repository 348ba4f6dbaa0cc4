import { and, asc, eq, isNull, ne, not, type SQL, sql } from 'drizzle-orm'
import { type Database, keptWhile, nextVersion, type Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structureWorkspaces, subscriptions, workspaces } from '#src/db/schema/workspaces.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { mustLeaveSubscription } from '#src/rights/own-request.ts'
import { subscriptionWaits } from '#src/rights/subscriptions-to-decide.ts'

export type StructureWorkspace = Awaited<ReturnType<typeof readStructureWorkspaces>>[number]

export const readStructureWorkspaces = kept((db, structureId: string, managerId: string, today: LocalDate) => {
  const { openedAt, closedAt, generatedAfter, version } = structureWorkspaces
  const own = and(eq(structureWorkspaces.workspaceCode, workspaces.code), eq(structureWorkspaces.structureId, structureId))
  const here = and(eq(subscriptions.structureId, structureId), eq(subscriptions.workspaceCode, workspaces.code))
  const waiting = (...which: SQL[]) =>
    sql<number>`(select count(*) from ${subscriptions} where ${and(here, subscriptionWaits, ...which)})`
  const [byOpening, mustLeave] = [eq(subscriptions.origin, 'opening'), mustLeaveSubscription(db, managerId, today)]
  return db
    .select({
      code: workspaces.code,
      label: workspaces.label,
      openedAt,
      closedAt,
      generatedAfter,
      version,
      generated: waiting(byOpening, not(mustLeave)),
      leftToOthers: waiting(byOpening, mustLeave),
      asked: waiting(ne(subscriptions.origin, 'opening')),
      served: sql<number>`(select count(*) from ${affiliations} where ${currentIn(structureId)} and ${affiliations.id} <= ${generatedAfter})`,
    })
    .from(workspaces)
    .leftJoin(structureWorkspaces, own)
    .orderBy(asc(workspaces.position))
})

export const countPeople = kept((db, structureId: string) => {
  return db.select({ people: sql<number>`count(*)` }).from(affiliations).where(currentIn(structureId))
})

const currentIn = (structureId: string) => and(eq(affiliations.structureId, structureId), isNull(affiliations.endedAt))

/** Subscriptions are generated anew from the first person on. */
export function openWorkspace(
  db: Database,
  workspace: { structureId: string; workspaceCode: string; openedBy: string; openedAt: Date },
): Query {
  return db
    .insert(structureWorkspaces)
    .values({ ...workspace, generatedAfter: '' })
    .onConflictDoUpdate({
      target: [structureWorkspaces.structureId, structureWorkspaces.workspaceCode],
      set: { ...workspace, closedAt: null, generatedAfter: '', version: sql`${structureWorkspaces.version} + 1` },
      setWhere: sql`${structureWorkspaces.closedAt} is not null`,
    })
}

/** Ends subscriptions and cancels pending ones. */
export function closeWorkspace(
  db: Database,
  structureId: string,
  { code, version }: StructureWorkspace,
  closedAt: Date,
): Query[] {
  const { state, endedAt } = subscriptions
  const cancelled = sql<'cancelled'>`case when ${state} = 'pending' then 'cancelled' else ${state} end`
  return [
    db
      .update(structureWorkspaces)
      .set({ closedAt, generatedAfter: null, version: nextVersion(structureWorkspaces.version, version ?? 0) })
      .where(and(eq(structureWorkspaces.structureId, structureId), eq(structureWorkspaces.workspaceCode, code))),
    db
      .update(subscriptions)
      .set({ endedAt: closedAt, state: cancelled, version: sql`${subscriptions.version} + 1` })
      .where(and(eq(subscriptions.structureId, structureId), eq(subscriptions.workspaceCode, code), isNull(endedAt))),
  ]
}

/**
 * Their own is left to another manager, as at the desk. Undoes the batch if nothing waits, or not as many as the page showed: another
 * manager has decided meanwhile.
 */
export function decideGenerated(
  db: Database,
  { structureId, id }: { structureId: string; id: string },
  code: string,
  decision: AcceptedVerdict & { decidedAt: Date; decidedBy: string },
  shown: number | undefined,
): Query[] {
  const isOthers = not(mustLeaveSubscription(db, id, parisDate(decision.decidedAt)))
  const theirs = and(eq(subscriptions.structureId, structureId), eq(subscriptions.workspaceCode, code))
  const waiting = and(theirs, eq(subscriptions.origin, 'opening'), subscriptionWaits, isOthers)
  const quantity = sql`(select count(*) from ${subscriptions} where ${waiting})`
  const asShown = shown === undefined ? sql`${quantity} > 0` : sql`${quantity} > 0 and ${quantity} = ${shown}`
  return [
    db
      .update(structureWorkspaces)
      .set({ version: keptWhile(structureWorkspaces.version, asShown) })
      .where(and(eq(structureWorkspaces.structureId, structureId), eq(structureWorkspaces.workspaceCode, code))),
    db
      .update(subscriptions)
      .set({ ...decision, version: sql`${subscriptions.version} + 1` })
      .where(waiting),
  ]
}
