import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { documents } from '../../db/schema/documents.ts'

export function readDocuments(db: Database, userId: string) {
  return db
    .select()
    .from(documents)
    .where(and(eq(documents.userId, userId), eq(documents.state, 'ready')))
    .orderBy(desc(documents.createdAt))
}
