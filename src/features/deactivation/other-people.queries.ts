import { type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

/** How many other people belong to a structure or ask to: it can be closed at 0, in the read and in the guard. */
export function othersCount(structureId: AnySQLiteColumn | string, exceptUserId: string, today: LocalDate): SQL<number> {
  return sql<number>`(
    select count(distinct other.id) from ${affiliations} as other
    inner join ${users} as person on person.id = other.user_id and person.deactivated_at is null
    inner join ${affiliationScopes} as line on line.affiliation_id = other.id and line.ended_at is null
      and line.state in ('pending', 'approved') and (line.valid_until is null or line.valid_until >= ${today})
    where other.structure_id = ${structureId} and other.user_id <> ${exceptUserId} and other.ended_at is null
  )`
}
