import { and, eq, sql } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { subscriptionWaits } from '#src/rights/subscriptions-to-decide.ts'

/** Of the same department as the line of the affiliation. */
export const readAskedWith = kept((db, scopeId: string) => {
  const sameDepartment = sql`${subscriptions.departmentId} is ${affiliationScopes.departmentId}`
  return db
    .select({ id: subscriptions.id })
    .from(affiliationScopes)
    .innerJoin(subscriptions, and(eq(subscriptions.affiliationId, affiliationScopes.affiliationId), sameDepartment))
    .where(and(eq(affiliationScopes.id, scopeId), subscriptionWaits, eq(subscriptions.origin, 'request')))
})
