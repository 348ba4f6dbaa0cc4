import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { documents } from '#src/db/schema/documents.ts'
import { DOCUMENTS_BYTES_MAX, DOCUMENTS_MAX, type DocumentUsage } from '#src/domain/document/document-rules.ts'

export type Document = typeof documents.$inferSelect

/** Documents that count against a person's quota. */
const KEPT = ['quarantined', 'ready'] as const

export function readUsage(db: Database, userId: string) {
  return db
    .select({ documents: sql<number>`count(*)`, bytes: sql<number>`ifnull(sum(${documents.sizeBytes}), 0)` })
    .from(documents)
    .where(and(eq(documents.userId, userId), inArray(documents.state, KEPT)))
}

export const NO_USAGE: DocumentUsage = { documents: 0, bytes: 0 }

type Accepted = Pick<Document, 'id' | 'userId' | 'label' | 'type' | 'sizeBytes' | 'sha256'> & { state: 'quarantined' | 'ready' }

/** Turns an upload into a document; undoes the batch if the quota was used up meanwhile. */
export function acceptUpload(db: Database, { id, userId, ...accepted }: Accepted): Query {
  const others = sql`from documents other where other.user_id = ${userId} and other.state in ('quarantined', 'ready')`
  const fits = sql`(select count(*) < ${DOCUMENTS_MAX} and ifnull(sum(other.size_bytes), 0) + ${accepted.sizeBytes} <= ${DOCUMENTS_BYTES_MAX} ${others})`
  const version: SQL<number> = sql`case when ${documents.state} = 'uploading' and ${fits} then ${documents.version} + 1 end`
  return db
    .update(documents)
    .set({ ...accepted, version })
    .where(eq(documents.id, id))
}

export function markDeleted(db: Database, which: SQL | undefined, now: Date): Query {
  return db
    .update(documents)
    .set({ state: 'deleted', deletedAt: now, version: sql`${documents.version} + 1` })
    .where(which)
}
