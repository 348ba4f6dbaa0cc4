import { titles } from '../../../components/kit/titles.ts'
import { SubscriptionPanel } from '../../../components/subscriptions/SubscriptionPanel.tsx'
import { shownState } from '../../domain/affiliation-state.ts'
import { parisDate } from '../../domain/paris-time.ts'
import { urls } from '../../urls.ts'
import { accountPanel } from '../../web/account-panel.ts'
import { panelRoute } from '../../web/panel-route.tsx'
import type { Routes } from '../../web/route.ts'
import { readSubscriptions } from './store.ts'

export const subscriptionPanel = accountPanel(
  (c, { userId }) => [readSubscriptions(c.env.db, userId)],
  ([rows], c) => {
    const today = parisDate(c.env.now())
    const state = (row: (typeof rows)[number]) =>
      shownState({ ...row, validFrom: row.effectiveFrom, validUntil: null, endedAt: null }, today)
    return <SubscriptionPanel subscriptions={rows.map((row) => ({ ...row, state: state(row) }))} />
  },
)

export const subscriptionRoutes: Routes = panelRoute(urls.subscriptions, titles.subscriptions, subscriptionPanel)
