import { columnsMissingSentence, type Refusal } from '#components/directory/refusal-words.ts'
import { type DirectoryField, type DirectoryRow, decideDirectoryRow } from '#src/domain/structure/directory-row.ts'
import { BROKEN_LINE, guardQuotes } from '#src/formats/csv-quotes.ts'
import { csvReader } from '#src/formats/csv-reader.ts'
import type { Source } from './sources.ts'

export class ColumnsMissing extends Error {
  readonly columns: string[]
  constructor(columns: string[], isUtf8 = true) {
    super(columnsMissingSentence(columns, isUtf8))
    this.columns = columns
  }
}

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
    yield rows.map(({ line, cells, problem }) => ({
      line,
      ...(problem ? { problems: [{ problem }] } : readRow(cells, known, source)),
    }))
  }
  if (!keys) throw new ColumnsMissing([...source.required])
}

async function* withEnd(pieces: AsyncIterable<string>): AsyncGenerator<string | undefined> {
  yield* pieces
  yield undefined
}

function keysOf(headers: string[], { key, required }: Source) {
  const keys = headers.map(key)
  const missing = required.filter((column) => !keys.includes(key(column)))
  if (missing.length > 0) throw new ColumnsMissing(missing, !headers.some((header) => header.includes('\uFFFD')))
  return keys
}

function readRow(
  cells: string[],
  keys: string[],
  { read, words, columnOf }: Source,
): { structure: DirectoryRow } | { problems: Refusal[] } {
  if (cells[0] === BROKEN_LINE) return { problems: [{ problem: 'unclosed_quote' }] }
  if (cells.some((cell) => NOT_UTF8.test(cell))) return { problems: [{ problem: 'not_utf8' }] }
  if (cells.length !== keys.length) return { problems: [{ problem: 'cells', found: cells.length, expected: keys.length }] }
  if (cells.some((cell) => hasRow(cell, keys.length))) return { problems: [{ problem: 'unclosed_quote' }] }
  const named: Record<string, string> = {}
  for (const [index, key] of keys.entries()) named[key] = cells[index] ?? ''
  const { accepted, refused } = decideDirectoryRow(read(named), words)
  if (accepted) return { structure: accepted }
  const problems = Object.entries(refused) as [DirectoryField, string][]
  return { problems: problems.map(([field, problem]) => ({ column: columnOf[field] ?? field, problem })) }
}

const NOT_UTF8 = /[\uFFFD\0]/

/** Whether a line within the cell has as many columns as a row: the quote of the cell was closed by that of a later row. */
function hasRow(cell: string, columns: number) {
  if (!/[\r\n]/.test(cell)) return false
  const [, ...laterLines] = cell.split(/[\r\n]+/)
  return laterLines.some((line) => [';', ','].some((separator) => line.split(separator).length >= columns))
}
