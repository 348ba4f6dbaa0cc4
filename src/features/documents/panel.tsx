import { DocumentManager } from '#components/documents/DocumentManager.tsx'
import { DocumentPanel } from '#components/documents/DocumentPanel.tsx'
import { documentProblemTexts } from '#components/documents/several-words.ts'
import { documentFailures, documentStatuses } from '#components/documents/words.ts'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Document } from '#src/documents/document.queries.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urls } from '#src/urls.ts'
import { accountPanel } from '#src/web/account-panel.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import type { Ctx } from '#src/web/route.ts'
import { noteSaved, whatWasDone } from '#src/web/saved-notice.ts'
import { readDocuments } from './document.queries.ts'

/** A summary inside « Mon compte »; the full manager at its own address. */
export const documentPanel = accountPanel(
  (c, { userId }) => [readDocuments(c.env.db, userId)],
  ([documents], c) => {
    const isOpen = c.req.path === urls.documents && c.req.query('etat') !== 'ferme'
    if (!isOpen) return <DocumentPanel documents={documents} />
    return manager(documents, { done: whatWasDone(c, urls.documents) }, pageNumber(c))
  },
)

/** A page of this length fits the first round trip. */
const A_PAGE = 50

type ViewState = Omit<Parameters<typeof DocumentManager>[0], 'documents' | 'usage' | 'page' | 'pages'>

function manager(documents: Document[], shown: ViewState, page = 1) {
  const pages = pagesOf(documents.length, A_PAGE, page)
  const kept = documents.filter(({ state }) => state === 'ready' || state === 'quarantined')
  const usage = { documents: kept.length, bytes: kept.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) }
  const some = documents.slice((page - 1) * A_PAGE, page * A_PAGE)
  return <DocumentManager documents={some} usage={usage} page={page} pages={pages} {...shown} />
}

export async function showManager(c: Ctx, { userId }: SignedIn, shown: ViewState, status: 200 | 422 | 503 = 200) {
  return showPanel(c, titles.documents, manager(await readDocuments(c.env.db, userId), shown), status)
}

export function showFailure(c: Ctx, person: SignedIn, shown: ViewState & { failure: NonNullable<ViewState['failure']> }) {
  c.header('Retry-After', '60')
  if (asksForJson(c)) return c.json({ problems: { file: documentFailures.not_stored.text } }, 503)
  return showManager(c, person, shown, 503)
}

/** A row of several files asks for JSON: each is sent on its own, and told at its row. */
const asksForJson = (c: Ctx) => c.req.header('Accept') === 'application/json'

export async function showRefusal(c: Ctx, person: SignedIn, shown: ViewState & { problems: Problems<string> }) {
  return asksForJson(c) ? c.json({ problems: documentProblemTexts(shown.problems) }, 422) : showManager(c, person, shown, 422)
}

/** A part is answered with the panel, a page with a redirect, so that reload and back are safe. */
export async function showDone(c: Ctx, person: SignedIn, done: string) {
  if (asksForJson(c)) {
    noteSaved(c, urls.documents, 'ajouts')
    return c.json({ added: documentStatuses.get(done) })
  }
  if (wantsPart(c)) return showManager(c, person, { done })
  noteSaved(c, urls.documents, done)
  return c.redirect(urls.documents, 303)
}
