import { and, eq, exists, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { isManager } from '#src/rights/is-manager.ts'

/** An alias, so that the query may be about another affiliation. */
const other = alias(affiliations, 'other')

/** An imported structure has none before support names one. */
export function hasPrincipal(db: Database, today: LocalDate): SQL {
  return managed(db, and(isManager(db, today, other), eq(other.role, 'primary_manager')))
}

export function hasManager(db: Database, today: LocalDate): SQL {
  return managed(db, isManager(db, today, other))
}

function managed(db: Database, manager: SQL | undefined) {
  return exists(
    db
      .select({ id: other.id })
      .from(other)
      .where(and(eq(other.structureId, structures.id), manager)),
  )
}

export function leadsOpenStructure(db: Database, userId: string, today: LocalDate): SQL | undefined {
  return and(
    eq(affiliations.userId, userId),
    eq(affiliations.role, 'primary_manager'),
    isManager(db, today),
    eq(structures.isActive, true),
  )
}
