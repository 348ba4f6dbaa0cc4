import { sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import type { Criterion } from '#src/domain/structure/structure-search.ts'
import { matching } from './matching.ts'

export async function* walkMatching(search: Database, criteria: Criterion[], chunk: number): AsyncGenerator<string[]> {
  let after = 0
  while (true) {
    const found = await search.values<[entry: number, structureId: string]>(sql`
      select entries.id, entries.structure_id ${matching(criteria)}
      and found.rowid > ${after} order by found.rowid limit ${chunk}`)
    const last = found.at(-1)
    if (!last) return
    yield found.map(([, structureId]) => structureId)
    after = last[0]
  }
}
