import { sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import type { Criterion, SearchField } from '#src/domain/structure/structure-search.ts'
import { matching } from './matching.ts'
import { columns } from './schema.ts'

export const STRUCTURES_PER_PAGE = 20
/** Beyond this the page asks for a more precise search; the export has no limit. */
export const FOUND_MAX = 1000

export type Sort = { field: SearchField; isDescending: boolean }
export type Found = { ids: string[]; total: number; isCut: boolean }

/** A common word matches hundreds of thousands: only the first FOUND_MAX are counted and sorted, so every search costs about the same. */
export async function findStructures(search: Database, criteria: Criterion[], sort: Sort, page: number): Promise<Found> {
  const column = sql.raw(columns[sort.field])
  const direction = sql.raw(sort.isDescending ? 'desc' : 'asc')
  const rows = await search.values<[id: string, total: number]>(sql`
    with first as materialized (select entries.id, entries.structure_id, entries.${column} as sorted ${matching(criteria)} limit ${FOUND_MAX + 1}),
    kept as materialized (select * from first limit ${FOUND_MAX})
    select structure_id, (select count(*) from first) from kept
    order by sorted ${direction}, kept.id limit ${STRUCTURES_PER_PAGE} offset ${(page - 1) * STRUCTURES_PER_PAGE}`)
  const [[, total] = ['', 0]] = rows
  return { ids: rows.map(([id]) => id), total: Math.min(total, FOUND_MAX), isCut: total > FOUND_MAX }
}
