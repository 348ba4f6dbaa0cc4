import { and, eq, exists, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isManager } from './is-manager.ts'
import { mayDecideSubscription } from './subscriptions-to-decide.ts'

const other = alias(affiliations, 'other_manager')
const asker = alias(affiliations, 'asker')

/** Whether the manager of `affiliations` asked it and must leave it to another manager. A secondary manager must, even when alone. */
export function isOwnAffiliationRequest(db: Database, askerId: SQLWrapper, today: LocalDate): SQL<boolean> {
  const mayNever = ne(affiliations.role, 'primary_manager')
  return sql`(${askerId} = ${affiliations.userId} and (${mayNever} or ${exists(otherManagers(db, today))}))`
}

/** The same for a subscription, which the other must have the right to decide. */
export function isOwnSubscription(db: Database, askerId: SQLWrapper, today: LocalDate): SQL<boolean> {
  return sql`(${askerId} = ${affiliations.userId} and ${exists(otherManagers(db, today, mayDecideSubscription(other)))})`
}

/** Whether a row of `subscriptions` is the manager's own, where `affiliations` is not joined. */
export function mustLeaveSubscription(db: Database, managerId: string, today: LocalDate): SQL<boolean> {
  const own = db
    .select({ id: affiliations.id })
    .from(affiliations)
    .innerJoin(asker, eq(asker.id, subscriptions.affiliationId))
    .where(and(eq(affiliations.id, managerId), isOwnSubscription(db, asker.userId, today)))
  return exists(own) as SQL<boolean>
}

function otherManagers(db: Database, today: LocalDate, may?: SQL) {
  const here = and(eq(other.structureId, affiliations.structureId), ne(other.userId, affiliations.userId))
  return db
    .select({ id: other.id })
    .from(other)
    .where(and(here, isManager(db, today, other), may))
}
