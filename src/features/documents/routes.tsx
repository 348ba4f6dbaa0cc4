import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import { signedIn } from '#src/web/access.ts'
import { panelRoute } from '#src/web/panel-route.tsx'
import { type Routes, route } from '#src/web/route.ts'
import { add } from './add.ts'
import { edit, showEditor } from './edit.tsx'
import { fetchOne, fetchTicked } from './fetch.ts'
import { ownDocument } from './own-document.access.ts'
import { documentPanel } from './panel.tsx'
import { askBeforeDeleting, remove } from './remove.tsx'

export const documentRoutes: Routes = {
  ...panelRoute(urls.documents, titles.documents, documentPanel),
  [`POST ${urls.documents}`]: route(signedIn, add),
  [`GET ${urls.documentArchive}`]: route(signedIn, fetchTicked),
  [`GET ${urls.documentDeletion}`]: route(signedIn, askBeforeDeleting),
  [`POST ${urls.documentDeletion}`]: route(signedIn, remove),
  [`GET ${urls.document}`]: route(ownDocument, showEditor),
  [`POST ${urls.document}`]: route(ownDocument, edit),
  [`GET ${urls.documentFile}`]: route(ownDocument, fetchOne),
}
