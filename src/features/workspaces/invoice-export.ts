import { invoiceCsvHeader, invoiceCsvRow } from '#components/workspaces/invoice-csv.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { readInvoiceFilter } from '#src/domain/invoice/invoice-list.ts'
import { CSV_BOM, csvRow } from '#src/formats/csv.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { csvAnswer } from '#src/web/csv-answer.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { type ListOf, readInvoices } from './invoice-list.queries.ts'
import { readHeldRights } from './workspace.queries.ts'
import { invoiceWorkspaces } from './workspace.tsx'

const INVOICES_PER_PIECE = 1000

/** All pages of the list that its address shows. */
export async function exportInvoices(c: Ctx, { userId }: SignedIn) {
  const { db, now } = c.env
  const [code, today] = [c.req.param('code') ?? '', parisDate(now())]
  const rights = invoiceWorkspaces.includes(code) ? await readHeldRights(db, userId, code, today) : []
  if (rights.length === 0) throw new NotFound()
  return csvAnswer(c, `${code}.csv`, pieces(c, { userId, code, today, structures: rights }))
}

async function* pieces(c: Ctx, list: ListOf) {
  const filter = readInvoiceFilter((name) => c.req.query(name))
  yield CSV_BOM + csvRow(invoiceCsvHeader(list.code))
  for (let offset = 0; ; offset += INVOICES_PER_PIECE) {
    const rows = await readInvoices(c.env.db, list, filter, { limit: INVOICES_PER_PIECE, offset })
    yield rows.map((invoice) => csvRow(invoiceCsvRow(invoice))).join('')
    if (rows.length < INVOICES_PER_PIECE) return
  }
}
