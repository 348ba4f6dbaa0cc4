import { type SQL, sql } from 'drizzle-orm'
import { type Criterion, matchesFew, orderedPattern } from '#src/domain/structure/structure-search.ts'
import { rarestTrigrams } from './rarest-trigrams.ts'
import { columns } from './schema.ts'

const LAST_CHARACTER = '\u{10FFFF}'

/** As SQL `from … where …`: `found` is the index's result, `entries` its rows. */
export function matching(criteria: Criterion[]): SQL {
  const [few] = criteria.filter(matchesFew).flatMap(({ pieces }) => pieces)
  const found = few
    ? sql`entries as found join entries on entries.id = found.id where found.identifier between ${few} and ${few + LAST_CHARACTER}`
    : sql`entries_fts as found join entries on entries.id = found.rowid where entries_fts match ${rarestTrigrams(criteria)}`
  return sql`from ${found} and ${sql.join(criteria.map(holds), sql` and `)}`
}

function holds({ field, pieces: [piece, ...others] }: Criterion): SQL {
  const column = sql.raw(`entries.${columns[field]}`)
  if (others.length === 0) return sql`instr(${column}, ${piece}) > 0`
  return sql`${column} glob ${orderedPattern([piece ?? '', ...others])}`
}
