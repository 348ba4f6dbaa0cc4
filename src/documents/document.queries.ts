import { and, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { documents } from '#src/db/schema/documents.ts'
import {
  DOCUMENTS_BYTES_MAX,
  DOCUMENTS_MAX,
  type DocumentUsage,
  UPLOAD_MINUTES_MAX,
  UPLOADS_AT_ONCE_MAX,
} from '#src/domain/document/document-rules.ts'
import { DAY_MS, MINUTE_MS } from '#src/formats/durations.ts'

export type Document = typeof documents.$inferSelect

/** The documents of a person's account. Others of theirs belong to invoices alone. */
export const inAccountOf = (userId: string) => and(eq(documents.userId, userId), isNull(documents.leftAccountAt))

const COUNTED_STATES = ['quarantined', 'ready'] as const

export const readUsage = kept((db, userId: string) => {
  return db
    .select({ documents: sql<number>`count(*)`, bytes: sql<number>`ifnull(sum(${documents.sizeBytes}), 0)` })
    .from(documents)
    .where(and(inAccountOf(userId), inArray(documents.state, COUNTED_STATES)))
})

export const NO_USAGE: DocumentUsage = { documents: 0, bytes: 0 }

type Started = Pick<Document, 'id' | 'userId' | 'storageKey' | 'fileName' | 'mediaType'>

/** The row of an upload under way; undoes the batch if the person has too many. Older ones are remains of a killed process. */
export function startUpload(db: Database, started: Started, now: Date): Query {
  const since = now.getTime() - UPLOAD_MINUTES_MAX * MINUTE_MS
  const others = sql`from documents other where other.user_id = ${started.userId} and other.state = 'uploading' and other.created_at > ${since}`
  const version: SQL<number> = sql`case when (select count(*) < ${UPLOADS_AT_ONCE_MAX} ${others}) then 1 end`
  const unknown = { label: '', type: '', sizeBytes: 0, sha256: '' }
  return db.insert(documents).values({ ...started, ...unknown, state: 'uploading', createdAt: now, version })
}

export type Accepted = Pick<Document, 'id' | 'userId' | 'label' | 'type' | 'sizeBytes' | 'sha256' | 'mediaType'> & {
  state: 'quarantined' | 'ready'
}

/** Turns an upload into a document; undoes the batch if the quota was used up meanwhile. */
export function acceptUpload(db: Database, { id, userId, ...accepted }: Accepted): Query {
  const others = sql`from documents other where other.user_id = ${userId} and other.left_account_at is null and other.state in ('quarantined', 'ready')`
  const fits = sql`(select count(*) < ${DOCUMENTS_MAX} and ifnull(sum(other.size_bytes), 0) + ${accepted.sizeBytes} <= ${DOCUMENTS_BYTES_MAX} ${others})`
  const version: SQL<number> = sql`case when ${documents.state} = 'uploading' and ${fits} then ${documents.version} + 1 end`
  return db
    .update(documents)
    .set({ ...accepted, version })
    .where(eq(documents.id, id))
}

/** The same bytes, name and words within a day are a second try from a page opened again. */
export async function findSameDocument(
  db: Database,
  userId: string,
  { sha256, fileName, label, type }: Pick<Document, 'sha256' | 'fileName' | 'label'> & { type?: string },
  now: Date,
) {
  const [same] = await db
    .select({ id: documents.id, state: sql<(typeof COUNTED_STATES)[number]>`${documents.state}` })
    .from(documents)
    .where(
      and(
        inAccountOf(userId),
        inArray(documents.state, COUNTED_STATES),
        gt(documents.createdAt, new Date(now.getTime() - DAY_MS)),
        eq(documents.sha256, sha256),
        eq(documents.fileName, fileName),
        eq(documents.label, label),
        type === undefined ? undefined : eq(documents.type, type),
      ),
    )
  return same
}

export function markDeleted(db: Database, which: SQL | undefined, now: Date): Query {
  return db
    .update(documents)
    .set({ state: 'deleted', deletedAt: now, version: sql`${documents.version} + 1` })
    .where(which)
}
