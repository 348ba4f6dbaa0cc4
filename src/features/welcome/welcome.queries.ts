import { and, asc, desc, eq, isNull, like, not, sql } from 'drizzle-orm'
import { kept } from '#src/db/kept-query.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { journal } from '#src/db/schema/operations.ts'
import { structures } from '#src/db/schema/structures.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isAffiliated } from '#src/rights/in-force.ts'
import { subscriptionWaits } from '#src/rights/subscriptions-to-decide.ts'

/** One more than shown, to know whether there are others. */
export const STRUCTURES_MAX = 5
const ACTS_MAX = 4

export const readOwnStructures = kept((db, userId: string, today: LocalDate) => {
  return db
    .select({ id: structures.id, displayName: structures.displayName, city: structures.city, role: affiliations.role })
    .from(affiliations)
    .innerJoin(structures, eq(structures.id, affiliations.structureId))
    .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt), isAffiliated(db, today)))
    .orderBy(asc(structures.displayName), asc(structures.id))
    .limit(STRUCTURES_MAX + 1)
})

/** The person's own requests that a manager has not decided. */
export const countOwnRequests = kept((db, userId: string) => {
  const { affiliationId, state, endedAt } = affiliationScopes
  const waits = and(eq(affiliationId, affiliations.id), eq(state, 'pending'), isNull(endedAt))
  const wishes = and(eq(subscriptions.affiliationId, affiliations.id), subscriptionWaits)
  return db
    .select({
      affiliations: sql<number>`ifnull(sum((select count(*) from ${affiliationScopes} where ${waits})), 0)`,
      subscriptions: sql<number>`ifnull(sum((select count(*) from ${subscriptions} where ${wishes})), 0)`,
    })
    .from(affiliations)
    .where(and(eq(affiliations.userId, userId), isNull(affiliations.endedAt)))
})

/** What the person did last; support's looks are no acts of theirs to come back to. */
export const readLastActs = kept((db, userId: string) => {
  return db
    .select({ act: journal.act, at: journal.at, structureName: structures.displayName })
    .from(journal)
    .leftJoin(structures, eq(structures.id, journal.structureId))
    .where(and(eq(journal.actorId, userId), not(like(journal.act, '%viewed%'))))
    .orderBy(desc(journal.at), desc(journal.id))
    .limit(ACTS_MAX)
})
