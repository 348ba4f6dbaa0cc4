import { and, eq, exists, isNull, ne, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'

/** Beside the affiliation that a query is about. */
const other = alias(affiliations, 'other')
const holder = alias(users, 'holder')
const here = and(eq(other.structureId, structures.id), isNull(other.endedAt))

/** Whether the structure of a query has a principal manager: one that was loaded has none before somebody is named. */
export function hasPrincipal(db: Database): SQL {
  return exists(
    db
      .select({ id: other.id })
      .from(other)
      .where(and(here, eq(other.role, 'primary_manager'))),
  )
}

/** Whether somebody decides there, the principal manager or another. */
export function hasManager(db: Database): SQL {
  return exists(
    db
      .select({ id: other.id })
      .from(other)
      .innerJoin(holder, and(eq(holder.id, other.userId), isNull(holder.deactivatedAt)))
      .where(and(here, ne(other.role, 'member'))),
  )
}
