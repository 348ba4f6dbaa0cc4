import { and, eq, exists, gte, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

/** Affiliations with a line in force on that day: `isInForce` of the domain in SQL. */
export function isAffiliated(db: Database, today: LocalDate): SQL {
  const line = and(eq(affiliationScopes.affiliationId, affiliations.id), inForce(today))
  return exists(db.select({ id: affiliationScopes.id }).from(affiliationScopes).where(line))
}

export function inForce(today: LocalDate): SQL | undefined {
  const { state, endedAt, validFrom, validUntil } = affiliationScopes
  return and(eq(state, 'approved'), isNull(endedAt), lte(validFrom, today), or(isNull(validUntil), gte(validUntil, today)))
}
