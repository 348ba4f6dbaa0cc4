import { DocumentManager } from '../../../components/documents/DocumentManager.tsx'
import { DocumentPanel } from '../../../components/documents/DocumentPanel.tsx'
import { titles } from '../../../components/kit/titles.ts'
import type { SignedIn } from '../../auth/sessions.ts'
import type { Document } from '../../documents/queries.ts'
import { urls } from '../../urls.ts'
import { accountPanel } from '../../web/account-panel.ts'
import { wantsPart } from '../../web/answer.tsx'
import { showPanel } from '../../web/panel-route.tsx'
import type { Ctx } from '../../web/route.ts'
import { noteSaved, whatWasDone } from '../../web/saved-notice.ts'
import { readDocuments } from './store.ts'

/** In « Mon compte », and once it was closed, a block; at its own address, all that can be done. */
export const documentPanel = accountPanel(
  (c, { userId }) => [readDocuments(c.env.db, userId)],
  ([documents], c) => {
    const isOpen = c.req.path === urls.documents && c.req.query('etat') !== 'ferme'
    return isOpen ? manager(documents, { done: whatWasDone(c, urls.documents) }) : <DocumentPanel documents={documents} />
  },
)

type Shown = Omit<Parameters<typeof DocumentManager>[0], 'documents' | 'usedBytes'>

function manager(documents: Document[], shown: Shown) {
  const kept = documents.filter(({ state }) => state === 'ready' || state === 'quarantined')
  return <DocumentManager documents={documents} usedBytes={kept.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)} {...shown} />
}

/** « Gérer pièces jointes » as it is now. */
export async function showManager(c: Ctx, { userId }: SignedIn, shown: Shown, status: 200 | 422 = 200) {
  return showPanel(c, titles.documents, manager(await readDocuments(c.env.db, userId), shown), status)
}

/** A part shows at once what was done; a page goes there, so that reload and back are safe. */
export async function showDone(c: Ctx, person: SignedIn, done: string) {
  if (wantsPart(c)) return showManager(c, person, { done })
  noteSaved(c, urls.documents, done)
  return c.redirect(urls.documents, 303)
}
