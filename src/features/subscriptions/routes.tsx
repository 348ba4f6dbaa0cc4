import { titles } from '../../../components/kit/titles.ts'
import { SubscriptionPanel } from '../../../components/subscriptions/SubscriptionPanel.tsx'
import { parisDate } from '../../domain/paris-time.ts'
import { urls } from '../../urls.ts'
import { accountPanel } from '../../web/account-panel.ts'
import { panelRoute } from '../../web/panel-route.tsx'
import type { Routes } from '../../web/route.ts'
import { removalRoutes } from './removal.tsx'
import { requestRoutes } from './request.tsx'
import { shownSubscriptions } from './shown-subscriptions.ts'
import { readSubscriptions } from './store.ts'

export const subscriptionPanel = accountPanel(
  (c, { userId }) => [readSubscriptions(c.env.db, userId)],
  ([rows], c) => (
    <SubscriptionPanel subscriptions={shownSubscriptions(rows, parisDate(c.env.now()))} done={c.req.query('etat')} />
  ),
)

export const subscriptionRoutes: Routes = {
  ...panelRoute(urls.subscriptions, titles.subscriptions, subscriptionPanel),
  ...requestRoutes,
  ...removalRoutes,
}
