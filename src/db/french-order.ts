import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** The letters of Latin-1 that are a plain letter with an accent, each with that letter; and the ligature of « Œuvres ». */
const accented = Array.from({ length: 64 }, (_, place) => String.fromCharCode(0xc0 + place))
  .map((letter) => [letter, letter.normalize('NFD').charAt(0)] as const)
  .filter(([letter, plain]) => letter !== plain)
const foldedLetters = [...accented, ['\u0152', 'OE'], ['\u0153', 'oe']] as const

/** Sorts É with E: SQLite compares bytes. For short lists only, since no index helps. */
export function frenchOrder(name: SQLWrapper): SQL {
  const folded = foldedLetters.reduce(
    (text, [letter, plain]) => sql`replace(${text}, ${quoted(letter)}, ${quoted(plain)})`,
    sql`${name}`,
  )
  return sql`lower(${folded})`
}

const quoted = (letter: string) => sql.raw(`'${letter}'`)
