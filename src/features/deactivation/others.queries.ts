import { type SQL, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import { users } from '#src/db/schema/people.ts'
import type { LocalDate } from '#src/formats/local-date.ts'

/** How many others belong to a structure, or ask to, and can still come: the condition to close it, read and guarded alike. */
export function othersCount(structureId: AnySQLiteColumn | string, exceptUserId: string, today: LocalDate): SQL<number> {
  return sql<number>`(
    select count(distinct other.id) from ${affiliations} as other
    inner join ${users} as person on person.id = other.user_id and person.deactivated_at is null
    inner join ${affiliationScopes} as line on line.affiliation_id = other.id and line.ended_at is null
      and line.state in ('pending', 'approved') and (line.valid_until is null or line.valid_until >= ${today})
    where other.structure_id = ${structureId} and other.user_id <> ${exceptUserId} and other.ended_at is null
  )`
}
