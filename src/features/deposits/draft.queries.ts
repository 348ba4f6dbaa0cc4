import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { deposits } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { inAccountOf } from '#src/documents/document.queries.ts'
import { DRAFTS_MAX } from '#src/domain/invoice/deposit.ts'
import { isNumberTaken, type Party } from '#src/invoices/same-number.ts'

export type Draft = Awaited<ReturnType<typeof readDraft>>[number]

export const readDraft = kept((db, depositId: string) => {
  return db
    .select({ deposit: deposits, file: documents })
    .from(deposits)
    .leftJoin(documents, eq(documents.id, deposits.fileId))
    .where(eq(deposits.id, depositId))
})

/** Those that can be joined. */
export const readOwnDocuments = kept((db, userId: string) => {
  const { id, label, type, fileName, sizeBytes } = documents
  return db
    .select({ id, label, type, fileName, sizeBytes })
    .from(documents)
    .where(and(inAccountOf(userId), eq(documents.state, 'ready')))
    .orderBy(asc(label), asc(id))
})

export type SavedDraft = {
  id: string
  userId: string
  recipientId: string
  typed: Record<string, string | string[]>
  fileId?: string
}

/** Undoes the batch if the person has too many. */
export function addDraft(db: Database, draft: SavedDraft, now: Date): Query {
  const others = sql`select count(*) from deposits other where other.user_id = ${draft.userId} and other.deposited_at is null`
  const version = sql<number>`case when (${others}) < ${DRAFTS_MAX} then 1 end`
  return db.insert(deposits).values({ ...draft, createdAt: now, savedAt: now, version })
}

export function saveDraft(db: Database, { id, typed, fileId }: SavedDraft, version: number, now: Date): Query {
  return db
    .update(deposits)
    .set({ typed, ...(fileId && { fileId }), savedAt: now, version: nextDraft(version) })
    .where(eq(deposits.id, id))
}

export function nextDraft(version: number) {
  return sql<number>`case when ${deposits.depositedAt} is null then ${nextVersion(deposits.version, version)} end`
}

export function withoutFile(db: Database, id: string): Query {
  return db
    .update(deposits)
    .set({ fileId: null, version: sql`${deposits.version} + 1` })
    .where(eq(deposits.id, id))
}

export const countDrafts = kept((db, userId: string) => {
  return db
    .select({ drafts: sql<number>`count(*)` })
    .from(deposits)
    .where(and(eq(deposits.userId, userId), isNull(deposits.depositedAt)))
})

export async function hasTakenNumber(db: Database, sender: Party, recipient: Party, number: string): Promise<boolean> {
  const [[taken] = [0]] = await db.values<[number]>(sql`select ${isNumberTaken(db, sender, recipient, number)}`)
  return taken === 1
}
