import { and, asc, eq, sql } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { kept } from '#src/db/kept-query.ts'
import { documents } from '#src/db/schema/documents.ts'
import { invoices } from '#src/db/schema/events.ts'
import { inAccountOf } from '#src/documents/document.queries.ts'
import type { LifecycleStatus } from '#src/domain/invoice/lifecycle-status.ts'
import { isJoinable } from '#src/invoices/join-documents.ts'

export const readJoinable = kept((db, userId: string) => {
  const { id, label, type, fileName, sizeBytes } = documents
  return db
    .select({ id, label, type, fileName, sizeBytes })
    .from(documents)
    .where(and(inAccountOf(userId), eq(documents.state, 'ready')))
    .orderBy(asc(label), asc(id))
})

export const readSides = kept((db, depositId: string) => {
  const { id, structureId, departmentId, workspaceCode, statusAt } = invoices
  return db
    .select({ invoiceId: id, structureId, departmentId, workspaceCode, statusAt })
    .from(invoices)
    .where(eq(invoices.depositId, depositId))
    .orderBy(asc(workspaceCode))
})

type Move = { invoiceId: string; version: number; from: string; to: LifecycleStatus; at: Date }

/** Undoes the batch unless the invoice is as shown, and the documents are there. */
export function moveInvoice(db: Database, { invoiceId, version, from, to, at }: Move, userId: string, ids: string[]): Query {
  const found = db.select({ found: sql`count(*)` }).from(documents).where(isJoinable(userId, ids))
  const holds = sql`${invoices.status} = ${from} and (${found}) = ${ids.length}`
  return db
    .update(invoices)
    .set({ status: to, statusAt: at, version: sql`case when ${holds} then ${nextVersion(invoices.version, version)} end` })
    .where(eq(invoices.id, invoiceId))
}

/** The other side of its deposit follows. */
export function moveTwin(db: Database, depositId: string, { invoiceId, to, at }: Pick<Move, 'invoiceId' | 'to' | 'at'>): Query {
  return db
    .update(invoices)
    .set({ status: to, statusAt: at, version: sql`${invoices.version} + 1` })
    .where(and(eq(invoices.depositId, depositId), sql`${invoices.id} <> ${invoiceId}`))
}
