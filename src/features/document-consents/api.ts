import type { ApiKey } from '#src/auth/api-keys.ts'
import { journalEntry } from '#src/db/journal.ts'
import type { Document } from '#src/documents/document.queries.ts'
import { download } from '#src/documents/download.ts'
import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { urls } from '#src/urls.ts'
import { withApiKey } from '#src/web/api-access.ts'
import { mustBe } from '#src/web/json-body.ts'
import { NotFound } from '#src/web/problems.ts'
import { reporter } from '#src/web/report.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { documentsQuery, toApi } from './answers.ts'
import { findConsented, findConsenting, readReady } from './consent.queries.ts'

const withDocuments = withApiKey('documents')

export const documentApiRoutes: Routes = {
  [`GET ${urls.apiDocuments}`]: route(withDocuments, list),
  [`GET ${urls.apiDocument}`]: route(consentedDocument, fetchOne),
}

/** 404 for an unknown, deactivated or not consenting person alike, so that an application can't tell which. */
async function list(c: Ctx, { id }: ApiKey) {
  const { utilisateur } = mustBe(documentsQuery, c.req.query())
  const [consenting] = await findConsenting(c.env.db, id, normaliseEmail(utilisateur))
  if (!consenting) throw new NotFound()
  const documents = await readReady(c.env.db, consenting.userId)
  c.header('Cache-Control', 'no-store')
  return c.json({ documents: documents.map(toApi) })
}

async function consentedDocument(c: Ctx): Promise<{ apiKey: ApiKey; document: Document }> {
  const apiKey = await withDocuments(c)
  const [found] = await findConsented(c.env.db, apiKey.id, c.req.param('id') ?? '')
  if (!found) throw new NotFound()
  return { apiKey, document: found.document }
}

/** Each fetch is journalled for the owner. */
async function fetchOne(c: Ctx, { apiKey, document }: { apiKey: ApiKey; document: Document }) {
  const { db } = c.env
  const answer = await download(c.env, document, reporter(c))
  if (!answer) throw new NotFound()
  const details = { documentId: document.id, apiKeyId: apiKey.id }
  const act = { act: 'document_fetched' as const, subjectId: document.userId, details }
  await db.batch([journalEntry(c.env, act)])
  return answer
}
