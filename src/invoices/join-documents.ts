import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { depositDocuments } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { inAccountOf } from '#src/documents/document.queries.ts'

type Joining = { depositId: string; userId: string; ids: string[]; at: Date }

/** Documents of the person's account, checked by the antivirus where there is one. */
export const isJoinable = (userId: string, ids: string[]) =>
  and(inAccountOf(userId), eq(documents.state, 'ready'), inArray(documents.id, idsOf(ids)))

/** One that is joined already keeps the label it was joined with. */
export function joinDocuments(db: Database, { depositId, userId, ids, at }: Joining): Query {
  const chosen = db
    .select({
      depositId: sql<string>`${depositId}`.as('deposit_id'),
      documentId: documents.id,
      label: documents.label,
      type: documents.type,
      joinedBy: sql<string>`${userId}`.as('joined_by'),
      joinedAt: sql<Date>`${at.getTime()}`.as('joined_at'),
    })
    .from(documents)
    .where(isJoinable(userId, ids))
  return db.insert(depositDocuments).select(chosen).onConflictDoNothing()
}
