import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { documents } from '#src/db/schema/documents.ts'
import { supportMessages } from '#src/db/schema/operations.ts'

export const MESSAGES_PER_PAGE = 20

export async function countMessages(db: Database, supportRequestId: string) {
  const [counted] = await db
    .select({ total: count() })
    .from(supportMessages)
    .where(eq(supportMessages.supportRequestId, supportRequestId))
  return counted?.total ?? 0
}

export function readMessages(db: Database, supportRequestId: string, page: number) {
  return db
    .select({
      id: supportMessages.id,
      fromSupport: supportMessages.fromSupport,
      body: supportMessages.body,
      createdAt: supportMessages.createdAt,
      documentName: documents.fileName,
    })
    .from(supportMessages)
    .leftJoin(
      documents,
      and(eq(documents.id, supportMessages.documentId), eq(documents.state, 'ready'), isNull(documents.leftAccountAt)),
    )
    .where(eq(supportMessages.supportRequestId, supportRequestId))
    .orderBy(asc(supportMessages.createdAt), asc(supportMessages.id))
    .limit(MESSAGES_PER_PAGE)
    .offset((page - 1) * MESSAGES_PER_PAGE)
}

export async function findJoinedDocument(db: Database, supportRequestId: string, messageId: string) {
  const [row] = await db
    .select({ document: documents })
    .from(supportMessages)
    .innerJoin(
      documents,
      and(eq(documents.id, supportMessages.documentId), eq(documents.state, 'ready'), isNull(documents.leftAccountAt)),
    )
    .where(and(eq(supportMessages.id, messageId), eq(supportMessages.supportRequestId, supportRequestId)))
  return row?.document
}
