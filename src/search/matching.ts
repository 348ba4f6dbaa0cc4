import { type SQL, sql } from 'drizzle-orm'
import { type Criterion, orderedPattern } from '../domain/structure-search.ts'
import { columns } from './schema.ts'

/** The entries that meet all the criteria, as `from … where …`: `entries` with its columns, to be completed with `and`. */
export function matching(criteria: Criterion[]): SQL {
  const inOrder = criteria
    .filter(({ pieces }) => pieces.length > 1)
    .map(({ field, pieces }) => sql` and entries.${sql.raw(columns[field])} glob ${orderedPattern(pieces)}`)
  const query = criteria
    .flatMap(({ field, pieces }) => pieces.map((piece) => `${columns[field]} : ${phrase(piece)}`))
    .join(' AND ')
  return sql`from entries_fts join entries on entries.id = entries_fts.rowid where entries_fts match ${query}${sql.join(inOrder)}`
}

/** Within quotes nothing is an operator. */
function phrase(piece: string) {
  return `"${piece.replaceAll('"', '""')}"`
}
