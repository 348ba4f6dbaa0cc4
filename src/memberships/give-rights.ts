import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { Grants } from '#src/domain/workspace/given-rights.ts'
import type { Ports } from '#src/ports/ports.ts'
import { endSubscriptions } from './subscriptions.ts'

/** D1 binds 100 values a statement; a line has 12. */
const LINES_A_STATEMENT = 8

type Receiver = { affiliationId: string; structureId: string; decidedBy: string }

/** The database refuses a second live subscription of one right, which undoes the batch. */
export function giveRights(
  { db, now, randomToken }: Ports,
  receiver: Receiver,
  { insert, approve, superseded }: Grants,
): Query[] {
  const decision = { state: 'approved' as const, decidedAt: now(), decidedBy: receiver.decidedBy, reason: '' }
  const rows = insert.map((right) => ({
    ...receiver,
    ...right,
    ...decision,
    id: randomToken(),
    origin: 'request' as const,
    requestedAt: now(),
  }))
  const starts = rows.map((_, index) => index).filter((index) => index % LINES_A_STATEMENT === 0)
  const waits = and(
    sql`${subscriptions.id} in ${idsOf(approve)}`,
    eq(subscriptions.state, 'pending'),
    isNull(subscriptions.endedAt),
  )
  return [
    ...(superseded.length > 0 ? [endSubscriptions(db, superseded, now())] : []),
    ...(approve.length > 0
      ? [
          db
            .update(subscriptions)
            .set({ ...decision, version: sql`${subscriptions.version} + 1` })
            .where(waits),
        ]
      : []),
    ...starts.map((start) => db.insert(subscriptions).values(rows.slice(start, start + LINES_A_STATEMENT))),
  ]
}

/** Ends the subscriptions to departments that no line of the affiliation covers any more, or may cover once decided. */
export function endUncovered(db: Database, affiliationId: string, endedAt: Date): Query {
  const covering = sql`select 1 from affiliation_scopes line where line.affiliation_id = ${affiliationId} and line.ended_at is null
    and line.state in ('pending', 'approved')
    and (line.department_id is null or ${subscriptions.departmentId} is null or line.department_id = ${subscriptions.departmentId})`
  const state = sql<'cancelled'>`case when ${subscriptions.state} = 'pending' then 'cancelled' else ${subscriptions.state} end`
  return db
    .update(subscriptions)
    .set({ endedAt, state, version: sql`${subscriptions.version} + 1` })
    .where(and(eq(subscriptions.affiliationId, affiliationId), isNull(subscriptions.endedAt), sql`not exists (${covering})`))
}
