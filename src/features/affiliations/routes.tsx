import { AffiliationPanel } from '#components/affiliations/AffiliationPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'
import { accountPanel } from '#src/web/account-panel.ts'
import { panelRoute } from '#src/web/panel-route.tsx'
import type { Routes } from '#src/web/route.ts'
import { readOwnLines } from './affiliation.queries.ts'
import { followUpRoutes } from './follow-up.tsx'
import { ownAffiliations } from './own-affiliation.view.ts'
import { removalRoutes } from './removal.tsx'
import { requestRoutes } from './request.tsx'

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
