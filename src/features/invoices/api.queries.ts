import { and, asc, eq, gt, gte, isNotNull, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ApiKey } from '#src/auth/api-keys.ts'
import type { Database } from '#src/db/database.ts'
import { deposits } from '#src/db/schema/deposits.ts'
import { documents } from '#src/db/schema/documents.ts'
import { invoices } from '#src/db/schema/events.ts'
import { departments, structures } from '#src/db/schema/structures.ts'
import { ISSUED } from '#src/invoices/deposit-places.ts'
import { acceptsApplication } from '#src/rights/accepted-applications.ts'

export const INVOICES_A_PAGE = 100

const sender = alias(structures, 'sender')
const senderUnit = alias(departments, 'sender_unit')
const recipientUnit = alias(departments, 'recipient_unit')

export type ApiInvoice = Awaited<ReturnType<typeof readAccepted>>[number]
type Place = { since: Date; afterId: string | undefined }

/** In order of deposit, one more than a page to know whether there are others. */
export function listAccepted(db: Database, apiKey: ApiKey, { since, afterId }: Place) {
  const { id, depositedAt } = deposits
  const from =
    afterId === undefined ? gte(depositedAt, since) : or(gt(depositedAt, since), and(eq(depositedAt, since), gt(id, afterId)))
  return readAccepted(db)
    .where(and(isAccepted(db, apiKey), from))
    .orderBy(asc(depositedAt), asc(id))
    .limit(INVOICES_A_PAGE + 1)
}

export function findAccepted(db: Database, apiKey: ApiKey, depositId: string) {
  return readAccepted(db).where(and(isAccepted(db, apiKey), eq(deposits.id, depositId)))
}

/** Deposited invoices of which sender or recipient accepts the application. */
function isAccepted(db: Database, { name }: ApiKey) {
  const accepts = or(acceptsApplication(db, deposits.senderId, name), acceptsApplication(db, deposits.recipientId, name))
  return and(isNotNull(deposits.depositedAt), accepts)
}

function readAccepted(db: Database) {
  return db
    .select({
      deposit: deposits,
      ...{ sender, senderCode: senderUnit.code, recipient: structures, recipientCode: recipientUnit.code },
      ...{ file: documents, status: invoices.status, statusAt: invoices.statusAt },
    })
    .from(deposits)
    .innerJoin(sender, eq(sender.id, deposits.senderId))
    .innerJoin(structures, eq(structures.id, deposits.recipientId))
    .innerJoin(documents, eq(documents.id, deposits.fileId))
    .innerJoin(invoices, and(eq(invoices.depositId, deposits.id), eq(invoices.workspaceCode, ISSUED)))
    .leftJoin(senderUnit, eq(senderUnit.id, deposits.senderDepartmentId))
    .leftJoin(recipientUnit, eq(recipientUnit.id, deposits.recipientDepartmentId))
    .$dynamic()
}
