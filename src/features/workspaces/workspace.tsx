import { RefusedWorkspace } from '#components/workspaces/RefusedWorkspace.tsx'
import { WorkspacePage } from '#components/workspaces/WorkspacePage.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { invoiceHistory } from '#src/invoices/invoice.queries.ts'
import { show } from '#src/web/answer.tsx'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { missingConditions } from './missing-conditions.ts'
import { countInvoices, readHeldRights, readInvoices, readTies, readWorkspace } from './workspace.queries.ts'

const INVOICES_PER_PAGE = 20
const invoiceWorkspaces = ['factures-emises', 'factures-recues']

export async function showWorkspace(c: Ctx, { userId }: SignedIn) {
  const { db, now } = c.env
  const [code, today, page] = [c.req.param('code') ?? '', parisDate(now()), pageNumber(c)]
  const [[workspace], rights, invoices, [counted]] = await db.batch([
    readWorkspace(db, code),
    readHeldRights(db, userId, code, today),
    readInvoices(db, userId, code, today, INVOICES_PER_PAGE, (page - 1) * INVOICES_PER_PAGE),
    countInvoices(db, userId, code, today),
  ])
  if (!workspace) throw new NotFound()
  if (rights.length === 0) {
    const ties = await db.batch(readTies(db, userId, code))
    const body = <RefusedWorkspace label={workspace.label} structures={missingConditions(ties, today)} />
    return show(c, { title: workspace.label, body, status: 403 })
  }
  const total = counted?.total ?? 0
  const listed = invoiceWorkspaces.includes(code)
    ? { rows: await withSteps(c, invoices), total, page, pages: pagesOf(total, INVOICES_PER_PAGE, page) }
    : undefined
  return show(c, { title: workspace.label, body: <WorkspacePage workspace={workspace} rights={rights} invoices={listed} /> })
}

async function withSteps<Invoice extends { id: string }>({ env: { db } }: Ctx, listed: Invoice[]) {
  const ids = listed.map(({ id }) => id)
  const steps = Map.groupBy(await invoiceHistory(db, ids), ({ invoiceId }) => invoiceId)
  return listed.map((invoice) => ({ ...invoice, steps: steps.get(invoice.id) ?? [] }))
}
