import { and, eq, isNull, ne, or, type SQL } from 'drizzle-orm'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { type Manager, whoMay } from './may-do.ts'

/** One right for generated subscriptions, one for requested ones. */
export function mayDecideSubscription(manager: Manager = affiliations): SQL | undefined {
  return or(
    and(eq(subscriptions.origin, 'opening'), whoMay('decide_generated_subscriptions', manager)),
    and(ne(subscriptions.origin, 'opening'), whoMay('decide_requested_subscriptions', manager)),
  )
}

export const subscriptionWaits = and(eq(subscriptions.state, 'pending'), isNull(subscriptions.endedAt))
