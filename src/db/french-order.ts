import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** À to ÿ, and « Œ », each below its plain letter. Signs that are no letter stay themselves. */
const codes = [...Array.from({ length: 64 }, (_, place) => 0xc0 + place), 0x152, 0x153]
const accented = String.fromCharCode(...codes)
const plain = [...accented].map(withoutAccent).join('')

/** Further letters rarely decide, and a libSQL server refuses long statements. */
const LETTERS = 2

/**
 * Sorts É with E: SQLite compares bytes. For short lists only, since no index helps. A letter is looked up by its place: nested
 * `replace` is deeper than the parser of a libSQL server goes.
 */
export function frenchOrder(name: SQLWrapper): SQL {
  const folded = Array.from({ length: LETTERS }, (_, index) =>
    plainLetter(sql`substr(${name}, ${sql.raw(String(index + 1))}, 1)`),
  )
  return sql`lower(${sql.join(folded, sql.raw(' || '))} || substr(${name}, ${sql.raw(String(LETTERS + 1))}))`
}

function plainLetter(letter: SQL) {
  const place = sql`instr(${sql.raw(`'${accented}'`)}, ${letter})`
  return sql`case when ${letter} <> '' and ${place} > 0 then substr(${sql.raw(`'${plain}'`)}, ${place}, 1) else ${letter} end`
}

function withoutAccent(letter: string) {
  if (letter.charCodeAt(0) >= 0x152) return letter.charCodeAt(0) === 0x152 ? 'O' : 'o'
  return letter.normalize('NFD').charAt(0)
}
