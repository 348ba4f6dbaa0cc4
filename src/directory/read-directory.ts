import { columnsMissingSentence, openHeaderSentence, type Refusal } from '#components/directory/refusal-words.ts'
import type { DirectoryField } from '#src/domain/structure/directory-fields.ts'
import { type DirectoryProblem, type DirectoryRow, decideDirectoryRow } from '#src/domain/structure/directory-row.ts'
import type { CsvRow } from '#src/formats/csv-parser.ts'
import { BROKEN_LINE, guardQuotes } from '#src/formats/csv-quotes.ts'
import { csvReader } from '#src/formats/csv-reader.ts'
import type { Source } from './sources.ts'

/** The file is no directory; the message says why. */
export class ColumnsMissing extends Error {}

/** A row and the line on which it begins: a structure, or its problems. */
export type ReadRow = { line: number } & (
  | { structure: DirectoryRow; problems?: never }
  | { structure?: never; problems: Refusal[] }
)

export async function* readDirectory(pieces: AsyncIterable<string>, source: Source): AsyncGenerator<ReadRow[]> {
  const reader = csvReader()
  let keys: string[] | undefined
  for await (const piece of withEnd(guardQuotes(pieces))) {
    const rows = piece === undefined ? reader.end() : reader.push(piece)
    if (!keys && rows.length > 0) keys = keysOf(rows.shift()?.cells ?? [], source)
    const known = keys ?? []
    yield rows.filter(isRow).map(({ line, cells, problem }) => ({
      line,
      ...(problem ? { problems: [{ problem }] } : readRow(cells, known, source)),
    }))
  }
  if (!keys) throw new ColumnsMissing(columnsMissingSentence(source.required, true))
}

async function* withEnd(pieces: AsyncIterable<string>): AsyncGenerator<string | undefined> {
  yield* pieces
  yield undefined
}

/** A row without any sign, such as the last ones of a spreadsheet, is none. */
function isRow({ cells, problem }: CsvRow) {
  return problem !== undefined || cells.some((cell) => cell.trim() !== '')
}

function keysOf(headers: string[], { key, required }: Source) {
  const keys = headers.map(key)
  const missing = required.filter((column) => !keys.includes(key(column)))
  if (missing.length === 0) return keys
  if (headers.some((header) => header === BROKEN_LINE || /[\r\n]/.test(header))) throw new ColumnsMissing(openHeaderSentence)
  throw new ColumnsMissing(columnsMissingSentence(missing, !headers.some((header) => header.includes('\uFFFD'))))
}

function readRow(
  cells: string[],
  keys: string[],
  { read, words, columnOf, problems: ownWords = {} }: Source,
): { structure: DirectoryRow } | { problems: Refusal[] } {
  if (cells[0] === BROKEN_LINE) return { problems: [{ problem: 'unclosed_quote' }] }
  if (cells.some((cell) => NOT_UTF8.test(cell))) return { problems: [{ problem: 'not_utf8' }] }
  if (cells.length !== keys.length) return { problems: [{ problem: 'cells', found: cells.length, expected: keys.length }] }
  const named: Record<string, string> = {}
  for (const [index, key] of keys.entries()) named[key] = withoutFormula(cells[index] ?? '')
  const { accepted, refused } = decideDirectoryRow(read(named), words)
  if (accepted) return { structure: accepted }
  const problems = Object.entries(refused) as [DirectoryField, DirectoryProblem][]
  return {
    problems: problems.map(([field, problem]) => ({ column: columnOf[field] ?? field, problem: ownWords[problem] ?? problem })),
  }
}

const NOT_UTF8 = /[\uFFFD\0]/

/** « ="01000" », which keeps the zeros in a spreadsheet. */
function withoutFormula(cell: string) {
  return cell.startsWith('="') ? cell.replace(/^="([^"]*)"\s*$/, '$1') : cell
}
