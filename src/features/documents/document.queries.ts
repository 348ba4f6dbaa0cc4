import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { idsOf } from '#src/db/json-each.ts'
import { kept } from '#src/db/kept-query.ts'
import { documents } from '#src/db/schema/documents.ts'
import { inAccountOf } from '#src/documents/document.queries.ts'
import type { DocumentType } from '#src/domain/document/document-types.ts'

const visible = inArray(documents.state, ['quarantined', 'ready', 'infected', 'lost'])

const ofOwner = (userId: string) => and(inAccountOf(userId), visible)

export const readDocuments = kept((db, userId: string) => {
  return db.select().from(documents).where(ofOwner(userId)).orderBy(desc(documents.createdAt), documents.id)
})

export const readTicked = kept((db, userId: string, ids: string[]) => {
  return db.select().from(documents).where(ticked(userId, ids)).orderBy(desc(documents.createdAt), documents.id)
})

export function ticked(userId: string, ids: string[]) {
  return and(ofOwner(userId), inArray(documents.id, idsOf(ids)))
}

export const findDocument = kept((db, userId: string, id: string) => {
  return db
    .select()
    .from(documents)
    .where(and(ofOwner(userId), eq(documents.id, id)))
})

type Details = { label: string; type: string; version: number }

export function changeDetails(db: Database, id: string, { label, type, version }: Details): Query {
  return db
    .update(documents)
    .set({ label, type, version: nextVersion(documents.version, version) })
    .where(eq(documents.id, id))
}

export function setType(db: Database, ids: string[], type: DocumentType): Query {
  return db
    .update(documents)
    .set({ type })
    .where(and(inArray(documents.id, ids), ne(documents.type, type)))
}
