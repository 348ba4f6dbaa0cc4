import { RefusedWorkspace } from '#components/workspaces/RefusedWorkspace.tsx'
import { WorkspacePage } from '#components/workspaces/WorkspacePage.tsx'
import type { SignedIn } from '#src/auth/sessions.ts'
import { readInvoiceFilter } from '#src/domain/invoice/invoice-list.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'
import { asLinkedWorkspace } from '#src/domain/workspace/linked-workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { readDrafts } from '#src/invoices/deposit.queries.ts'
import { ISSUED, RECEIVED } from '#src/invoices/deposit-places.ts'
import { invoiceHistory } from '#src/invoices/invoice.queries.ts'
import { urls } from '#src/urls.ts'
import { goTo, show } from '#src/web/answer.tsx'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { whatWasDone } from '#src/web/saved-notice.ts'
import { countInvoices, type ListedInvoice, readInvoices } from './invoice-list.queries.ts'
import { missingConditions } from './missing-conditions.ts'
import { readHeldRights, readTies, readWorkspace } from './workspace.queries.ts'

const INVOICES_PER_PAGE = 20
export const invoiceWorkspaces = [ISSUED, RECEIVED]

type Right = { structureId: string; structureName: string; departmentName: string | null; access: AccessLevel }

export async function showWorkspace(c: Ctx, { userId }: SignedIn) {
  const { db, now } = c.env
  const [code, today] = [c.req.param('code') ?? '', parisDate(now())]
  if (code === 'mon-compte') return goTo(c, urls.account)
  const [[workspace], rights] = await db.batch([readWorkspace(db, code), readHeldRights(db, userId, code, today)])
  if (!workspace) throw new NotFound()
  if (rights.length === 0) {
    const ties = await db.batch(readTies(db, userId, code))
    const body = <RefusedWorkspace label={workspace.label} structures={missingConditions(ties, today)} />
    return show(c, { title: workspace.label, body, status: 403 })
  }
  if (code === 'gestion') return goTo(c, urls.manager)
  const listed = invoiceWorkspaces.includes(code)
    ? await listedInvoices(c, { userId, code, today, structures: rights }, rights)
    : undefined
  const linked = asLinkedWorkspace(code)
  const link = linked && c.env.config.workspaceLinks[linked]
  const body = <WorkspacePage workspace={workspace} rights={rights} invoices={listed} link={link} />
  return show(c, { title: workspace.label, body })
}

type List = { userId: string; code: string; today: LocalDate; structures: Right[] }

async function listedInvoices(c: Ctx, list: List, rights: Right[]) {
  const { db } = c.env
  const [page, filter] = [pageNumber(c), readInvoiceFilter((name) => c.req.query(name))]
  const [rows, [counted], drafts] = await db.batch([
    readInvoices(db, list, filter, { limit: INVOICES_PER_PAGE, offset: (page - 1) * INVOICES_PER_PAGE }),
    countInvoices(db, list, filter),
    readDrafts(db, list.code === ISSUED ? list.userId : ''),
  ])
  const total = counted?.total ?? 0
  const mayDeposit = list.code === ISSUED && rights.some(({ access }) => access === 'edit')
  const pages = pagesOf(total, INVOICES_PER_PAGE, page)
  return { rows: await withSteps(c, rows), total, page, pages, filter, drafts, mayDeposit, done: whatWasDone(c, c.req.path) }
}

async function withSteps({ env: { db } }: Ctx, listed: ListedInvoice[]) {
  const ids = listed.map(({ id }) => id)
  const steps = Map.groupBy(await invoiceHistory(db, ids), ({ invoiceId }) => invoiceId)
  return listed.map((invoice) => ({ ...invoice, steps: steps.get(invoice.id) ?? [] }))
}
