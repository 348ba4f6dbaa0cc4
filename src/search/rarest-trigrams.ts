import { type SQL, sql } from 'drizzle-orm'
import type { Criterion } from '#src/domain/structure/structure-search.ts'
import { columns } from './schema.ts'

const TRIGRAM_CHARACTERS = 3
/** Measured over a million entries: two parts leave too many entries to compare, four take longer to intersect. */
const PARTS = 3

/** The rarest of each part of a term: some trigrams are in a third of all entries. An uncounted trigram is taken as rare. */
export function rarestTrigrams(criteria: Criterion[]): SQL {
  const pieces = criteria.flatMap(({ field, pieces }) => pieces.map((piece) => ({ column: columns[field], piece })))
  const rows = pieces.flatMap(({ column, piece }, index) =>
    partsOf(piece).map(([part, trigram]) => [index, part, column, trigram]),
  )
  return sql`(
    with asked as materialized (
      select value ->> 0 as piece, value ->> 1 as part, value ->> 2 as field, value ->> 3 as trigram from json_each(${JSON.stringify(rows)})
    ), rarest as (
      select field || ' : "' || asked.trigram || '"' as term, min(ifnull(entries, 0))
      from asked left join trigrams on trigrams.trigram = asked.trigram group by piece, part
    )
    select group_concat(term, ' AND ') from rarest)`
}

function partsOf(piece: string): [part: number, trigram: string][] {
  const characters = [...piece]
  const quantity = characters.length - TRIGRAM_CHARACTERS + 1
  return Array.from({ length: quantity }, (_, at) => {
    return [Math.floor((at * PARTS) / quantity), characters.slice(at, at + TRIGRAM_CHARACTERS).join('')]
  })
}
