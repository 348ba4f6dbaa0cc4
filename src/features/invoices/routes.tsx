import { download } from '#src/documents/download.ts'
import { findInvoiceFile } from '#src/invoices/deposit.queries.ts'
import { urlFor, urls } from '#src/urls.ts'
import { once } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { reporter } from '#src/web/report.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { answer, showAnswered } from './answer.ts'
import { invoiceApiRoutes } from './api.ts'
import { showInvoice } from './invoice-page.tsx'
import { type Reading, visibleInvoice } from './visible-invoice.access.ts'

export const invoiceRoutes: Routes = {
  [`GET ${urls.invoice}`]: route(visibleInvoice, async (c, reading) => showInvoice(c, reading)),
  [`POST ${urls.invoiceAnswer}`]: route(visibleInvoice, once(answer, showAnswered)),
  [`GET ${urls.invoiceFile}`]: route(visibleInvoice, fetchFile),
  ...invoiceApiRoutes,
}

/** A lost file leads back to the invoice, which says so. */
async function fetchFile(c: Ctx, { invoice: { invoiceId, depositId } }: Reading) {
  const [document] = await findInvoiceFile(c.env.db, depositId ?? '', c.req.param('documentId') ?? '')
  if (!document) throw new NotFound()
  return (await download(c.env, document, reporter(c))) ?? c.redirect(urlFor(urls.invoice, { invoiceId }), 303)
}
