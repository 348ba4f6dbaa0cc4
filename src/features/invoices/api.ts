import type * as z from 'zod'
import type { ApiKey } from '#src/auth/api-keys.ts'
import { journalEntry } from '#src/db/journal.ts'
import { download } from '#src/documents/download.ts'
import { findInvoiceFile, readJoined } from '#src/invoices/deposit.queries.ts'
import { urls, withQuery } from '#src/urls.ts'
import { withApiKey } from '#src/web/api-access.ts'
import { levelled, mustBe } from '#src/web/json-body.ts'
import { NotFound } from '#src/web/problems.ts'
import { reporter } from '#src/web/report.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { type ApiInvoice, findAccepted, INVOICES_A_PAGE, listAccepted } from './api.queries.ts'
import { invoicesQuery, type invoicesSchema, toApi } from './api-schema.ts'

const withInvoices = withApiKey('factures')

export const invoiceApiRoutes: Routes = {
  [`GET ${urls.apiInvoices}`]: route(withInvoices, list),
  [`GET ${urls.apiInvoice}`]: route(acceptedInvoice, showOne),
  [`GET ${urls.apiInvoiceFile}`]: route(acceptedInvoice, fetchFile),
}

async function list(c: Ctx, apiKey: ApiKey) {
  const { db } = c.env
  const { depuis, apres } = mustBe(invoicesQuery, levelled(c.req.query(), []))
  const found = await listAccepted(db, apiKey, { since: new Date(depuis), afterId: apres })
  const page = found.slice(0, INVOICES_A_PAGE)
  const joined = await readJoined(
    db,
    page.map(({ deposit }) => deposit.id),
  )
  const last = found.length > INVOICES_A_PAGE ? page.at(-1)?.deposit : undefined
  const next = last?.depositedAt && { depuis: last.depositedAt.toISOString(), apres: last.id }
  const suivant = next ? withQuery(urls.apiInvoices, next) : null
  c.header('Cache-Control', 'no-store')
  return c.json({ factures: page.map((one) => toApi(one, joined)), suivant } satisfies z.output<typeof invoicesSchema>)
}

type Grant = { apiKey: ApiKey; invoice: ApiInvoice }

/** 404 unless sender or recipient accepts the application. */
async function acceptedInvoice(c: Ctx): Promise<Grant> {
  const apiKey = await withInvoices(c)
  const [invoice] = await findAccepted(c.env.db, apiKey, c.req.param('id') ?? '')
  if (!invoice) throw new NotFound()
  return { apiKey, invoice }
}

async function showOne(c: Ctx, { invoice }: Grant) {
  c.header('Cache-Control', 'no-store')
  return c.json(toApi(invoice, await readJoined(c.env.db, [invoice.deposit.id])))
}

/** Each fetch is journalled for the person who deposited it. */
async function fetchFile(c: Ctx, { apiKey, invoice: { deposit } }: Grant) {
  const { db } = c.env
  const [document] = await findInvoiceFile(db, deposit.id, c.req.param('documentId') ?? '')
  const answer = document && (await download(c.env, document, reporter(c)))
  if (!answer) throw new NotFound()
  const details = { depositId: deposit.id, documentId: document.id, apiKeyId: apiKey.id }
  await db.batch([journalEntry(c.env, { act: 'invoice_file_fetched', subjectId: deposit.userId, details })])
  return answer
}
