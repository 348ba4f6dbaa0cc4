import { AffiliationPanel } from '#components/affiliations/AffiliationPanel.tsx'
import { AffiliationSummary } from '#components/affiliations/AffiliationSummary.tsx'
import { FirstStepsPanel } from '#components/affiliations/FirstStepsPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'
import { accountPanel } from '#src/web/account-panel.ts'
import { isSummarised } from '#src/web/foldable.ts'
import { panelRoute } from '#src/web/panel-route.tsx'
import type { Routes } from '#src/web/route.ts'
import { ACTIVATED, whatWasDone } from '#src/web/saved-notice.ts'
import { readAnyAffiliation, readOwnLines } from './affiliation.queries.ts'
import { followUpRoutes } from './follow-up.tsx'
import { ownAffiliations } from './own-affiliation.view.ts'
import { removalRoutes } from './removal.tsx'
import { requestRoutes } from './request.tsx'

export const affiliationPanel = accountPanel(
  (c, { userId }) => [readOwnLines(c.env.db, userId, parisDate(c.env.now()))],
  ([rows], c) => {
    const affiliations = ownAffiliations(rows, parisDate(c.env.now()))
    if (isSummarised(c)) return <AffiliationSummary affiliations={affiliations} />
    return <AffiliationPanel affiliations={affiliations} done={c.req.query('etat')} />
  },
)

/** Above the blocks of « Mon compte ». */
export const firstStepsPanel = accountPanel(
  (c, { userId }) => [readAnyAffiliation(c.env.db, userId)],
  ([own], c) => <FirstStepsPanel activated={whatWasDone(c, urls.account) === ACTIVATED} hasStructure={own.length > 0} />,
)

export const affiliationRoutes: Routes = {
  ...panelRoute(urls.affiliations, titles.affiliations, affiliationPanel),
  ...removalRoutes,
  ...requestRoutes,
  ...followUpRoutes,
}
