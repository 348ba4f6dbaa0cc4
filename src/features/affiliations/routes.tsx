import { AffiliationPanel } from '../../../components/affiliations/AffiliationPanel.tsx'
import { titles } from '../../../components/kit/titles.ts'
import { shownState } from '../../domain/affiliation-state.ts'
import { parisDate } from '../../domain/paris-time.ts'
import { urls } from '../../urls.ts'
import { accountPanel } from '../../web/account-panel.ts'
import { panelRoute } from '../../web/panel-route.tsx'
import type { Routes } from '../../web/route.ts'
import { readAffiliations } from './store.ts'

export const affiliationPanel = accountPanel(
  (c, { userId }) => [readAffiliations(c.env.db, userId)],
  ([rows], c) => {
    const today = parisDate(c.env.now())
    return <AffiliationPanel affiliations={rows.map((row) => ({ ...row, state: shownState(row, today) }))} />
  },
)

export const affiliationRoutes: Routes = panelRoute(urls.affiliations, titles.affiliations, affiliationPanel)
