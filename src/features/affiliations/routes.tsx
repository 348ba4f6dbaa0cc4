import { AffiliationPanel } from '../../../components/affiliations/AffiliationPanel.tsx'
import { titles } from '../../../components/kit/titles.ts'
import { parisDate } from '../../domain/paris-time.ts'
import { urls } from '../../urls.ts'
import { accountPanel } from '../../web/account-panel.ts'
import { panelRoute } from '../../web/panel-route.tsx'
import type { Routes } from '../../web/route.ts'
import { followUpRoutes } from './follow-up.tsx'
import { ownAffiliations } from './own-affiliations.ts'
import { removalRoutes } from './removal.tsx'
import { requestRoutes } from './request.tsx'
import { readOwnLines } from './store.ts'

export const affiliationPanel = accountPanel(
  (c, { userId }) => [readOwnLines(c.env.db, userId, parisDate(c.env.now()))],
  ([rows], c) => <AffiliationPanel affiliations={ownAffiliations(rows, parisDate(c.env.now()))} done={c.req.query('etat')} />,
)

export const affiliationRoutes: Routes = {
  ...panelRoute(urls.affiliations, titles.affiliations, affiliationPanel),
  ...removalRoutes,
  ...requestRoutes,
  ...followUpRoutes,
}
