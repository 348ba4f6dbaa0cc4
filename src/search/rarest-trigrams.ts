import { type SQL, sql } from 'drizzle-orm'
import type { Criterion } from '#src/domain/structure/structure-search.ts'
import { columns } from './schema.ts'

const TRIGRAM_CHARACTERS = 3
/** Measured over a million entries: with two parts too many entries are left to compare, with four the lists take longer to walk. */
const PARTS = 3

/**
 * What to look for in the index: of each part of a piece its rarest trigram. A word has many, some of them in a third of all entries,
 * and each costs the walk of its list; a rare one from each part leaves little to compare. One that was never counted is taken for rare.
 */
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

/** The trigrams of a piece, each with the part of the piece that it is in. */
function partsOf(piece: string): [part: number, trigram: string][] {
  const characters = [...piece]
  const quantity = characters.length - TRIGRAM_CHARACTERS + 1
  return Array.from({ length: quantity }, (_, at) => {
    return [Math.floor((at * PARTS) / quantity), characters.slice(at, at + TRIGRAM_CHARACTERS).join('')]
  })
}
