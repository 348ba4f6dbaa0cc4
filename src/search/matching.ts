import { type SQL, sql } from 'drizzle-orm'
import { type Criterion, orderedPattern } from '../domain/structure-search.ts'
import { rarestTrigrams } from './rarest-trigrams.ts'
import { columns } from './schema.ts'

/** The entries that meet all the criteria, as `from … where …`, in the order of the index. */
export function matching(criteria: Criterion[]): SQL {
  return sql`from entries_fts join entries on entries.id = entries_fts.rowid
    where entries_fts match ${rarestTrigrams(criteria)} and ${sql.join(criteria.map(holds), sql` and `)}`
}

function holds({ field, pieces: [piece, ...others] }: Criterion): SQL {
  const column = sql.raw(`entries.${columns[field]}`)
  if (others.length === 0) return sql`instr(${column}, ${piece}) > 0`
  return sql`${column} glob ${orderedPattern([piece ?? '', ...others])}`
}
