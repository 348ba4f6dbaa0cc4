import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { DigestWindow } from '#src/domain/notification/digest-schedule.ts'

export type Waiting = { structureId: string; waiting: number; fresh: number }

export function readWaiting(db: Database, structureIds: string[], window: DigestWindow) {
  return [
    countPending(db, affiliationScopes, structureIds, window),
    countPending(db, subscriptions, structureIds, window),
  ] as const
}

function countPending(
  db: Database,
  table: typeof affiliationScopes | typeof subscriptions,
  structureIds: string[],
  { since, until }: DigestWindow,
) {
  const { structureId, requestedAt, state, endedAt } = table
  const isFresh = sql`${requestedAt} > ${since.getTime()} and ${requestedAt} <= ${until.getTime()}`
  return db
    .select({ structureId, waiting: sql<number>`count(*)`, fresh: sql<number>`sum(${isFresh})` })
    .from(table)
    .where(and(inArray(structureId, idsOf(structureIds)), eq(state, 'pending'), isNull(endedAt)))
    .groupBy(structureId)
}
