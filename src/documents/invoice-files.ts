import { and, eq, exists, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database, Query } from '#src/db/database.ts'
import { depositDocuments, deposits } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import type { Accepted } from './document.queries.ts'

/** The file of an invoice, which is in no account and in no quota. */
export function acceptInvoiceFile(db: Database, { id, userId: _, ...accepted }: Accepted, now: Date): Query {
  const version: SQL<number> = sql`case when ${documents.state} = 'uploading' then ${documents.version} + 1 end`
  return db
    .update(documents)
    .set({ ...accepted, leftAccountAt: now, version })
    .where(eq(documents.id, id))
}

/** Takes documents out of an account; those of a deposited invoice stay with it. */
export function removeFromAccount(db: Database, which: SQL | undefined, now: Date): Query {
  const { state, deletedAt, version } = documents
  const isKept = isOfInvoice(db)
  return db
    .update(documents)
    .set({
      state: sql`case when ${isKept} then ${state} else 'deleted' end`,
      deletedAt: sql`case when ${isKept} then ${deletedAt} else ${now.getTime()} end`,
      leftAccountAt: sql`ifnull(${documents.leftAccountAt}, ${now.getTime()})`,
      version: sql`${version} + 1`,
    })
    .where(which)
}

/** Joined to a deposited invoice, or its file. */
function isOfInvoice(db: Database): SQL | undefined {
  return or(
    exists(db.select({ one: sql`1` }).from(depositDocuments).where(eq(depositDocuments.documentId, documents.id))),
    exists(
      db
        .select({ one: sql`1` })
        .from(deposits)
        .where(and(eq(deposits.fileId, documents.id), isNotNull(deposits.depositedAt))),
    ),
  )
}
