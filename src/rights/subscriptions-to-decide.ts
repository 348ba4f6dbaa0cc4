import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { whoMay } from './may-do.ts'

/** Whether the manager of `affiliations` may decide it: one right for generated subscriptions, one for requested ones. */
export const mayDecideSubscription = or(
  and(eq(subscriptions.origin, 'opening'), whoMay('decide_generated_subscriptions')),
  and(ne(subscriptions.origin, 'opening'), whoMay('decide_requested_subscriptions')),
)

export const subscriptionWaits = and(eq(subscriptions.state, 'pending'), isNull(subscriptions.endedAt))
