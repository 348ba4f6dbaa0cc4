import { DocumentPanel } from '../../../components/documents/DocumentPanel.tsx'
import { titles } from '../../../components/kit/titles.ts'
import { urls } from '../../urls.ts'
import { accountPanel } from '../../web/account-panel.ts'
import { panelRoute } from '../../web/panel-route.tsx'
import type { Routes } from '../../web/route.ts'
import { readDocuments } from './store.ts'

export const documentPanel = accountPanel(
  (c, { userId }) => [readDocuments(c.env.db, userId)],
  ([documents]) => <DocumentPanel documents={documents} />,
)

export const documentRoutes: Routes = panelRoute(urls.documents, titles.documents, documentPanel)
