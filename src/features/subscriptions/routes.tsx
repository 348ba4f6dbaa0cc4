import { titles } from '#components/layout/titles.ts'
import { SubscriptionPanel } from '#components/subscriptions/SubscriptionPanel.tsx'
import { SubscriptionSummary } from '#components/subscriptions/SubscriptionSummary.tsx'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'
import { accountPanel } from '#src/web/account-panel.ts'
import { isSummarised } from '#src/web/foldable.ts'
import { panelRoute } from '#src/web/panel-route.tsx'
import type { Routes } from '#src/web/route.ts'
import { followUpRoutes } from './follow-up.tsx'
import { removalRoutes } from './removal.tsx'
import { requestRoutes } from './request.tsx'
import { readSubscriptions } from './subscription.queries.ts'
import { shownSubscriptions } from './subscription.view.ts'
import { listed } from './subscription-list.ts'

export const subscriptionPanel = accountPanel(
  (c, { userId }) => [readSubscriptions(c.env.db, userId)],
  ([rows], c) => {
    const subscriptions = shownSubscriptions(rows, parisDate(c.env.now()))
    if (isSummarised(c)) return <SubscriptionSummary subscriptions={subscriptions} />
    return <SubscriptionPanel {...listed(c, subscriptions)} done={c.req.query('etat')} />
  },
)

export const subscriptionRoutes: Routes = {
  ...panelRoute(urls.subscriptions, titles.subscriptions, subscriptionPanel),
  ...requestRoutes,
  ...removalRoutes,
  ...followUpRoutes,
}
