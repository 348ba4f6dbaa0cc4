import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { DigestWindow } from '#src/domain/notification/digest-schedule.ts'

export type Waiting = { structureId: string; waiting: number; fresh: number }

/** Query for a batch: pending requests of these structures, and how many arrived in the window. */
export function readWaiting(db: Database, structureIds: string[], window: DigestWindow) {
  const scopes = db
    .select(counts(affiliationScopes.structureId, affiliationScopes.requestedAt, window))
    .from(affiliationScopes)
    .where(
      and(
        inArray(affiliationScopes.structureId, idsOf(structureIds)),
        eq(affiliationScopes.state, 'pending'),
        isNull(affiliationScopes.endedAt),
      ),
    )
    .groupBy(affiliationScopes.structureId)
  const workspaces = db
    .select(counts(subscriptions.structureId, subscriptions.requestedAt, window))
    .from(subscriptions)
    .where(
      and(
        inArray(subscriptions.structureId, idsOf(structureIds)),
        eq(subscriptions.state, 'pending'),
        isNull(subscriptions.endedAt),
      ),
    )
    .groupBy(subscriptions.structureId)
  return [scopes, workspaces] as const
}

function counts<Id extends AnySQLiteColumn>(structureId: Id, requestedAt: AnySQLiteColumn, { since, until }: DigestWindow) {
  const isFresh = sql`${requestedAt} > ${since.getTime()} and ${requestedAt} <= ${until.getTime()}`
  return { structureId, waiting: sql<number>`count(*)`, fresh: sql<number>`sum(${isFresh})` }
}
