import { and, eq, exists, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { type AnySQLiteColumn, alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isActiveAccount } from './is-active-account.ts'

/** Aliases, so that the surrounding query may join the same tables. */
const line = alias(affiliationScopes, 'manager_line')
const holder = alias(users, 'manager_account')

/**
 * Role of manager, not ended, within its dates, account active. Decides who is mailed and reminded, what the header counts, who may open
 * /gestion and write, and whether a structure has a manager. `affiliation`: the table, or its alias in the query.
 */
export function isManager(db: Database, today: LocalDate, affiliation: Affiliation = affiliations): SQL | undefined {
  const inForce = and(
    eq(line.affiliationId, affiliation.id),
    eq(line.state, 'approved'),
    isNull(line.endedAt),
    lte(line.validFrom, today),
    or(isNull(line.validUntil), gte(line.validUntil, today)),
  )
  return and(
    // Not « other than member »: an index finds roles, and a town hall has hundreds of members.
    inArray(affiliation.role, ['primary_manager', 'secondary_manager']),
    isNull(affiliation.endedAt),
    exists(db.select({ id: line.id }).from(line).where(inForce)),
    exists(
      db
        .select({ id: holder.id })
        .from(holder)
        .where(and(eq(holder.id, affiliation.userId), isActiveAccount(holder))),
    ),
  )
}

type Affiliation = Record<'id' | 'userId' | 'role' | 'endedAt', AnySQLiteColumn>
