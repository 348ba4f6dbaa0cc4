import { type DirectoryRow, decideDirectoryRow } from '#src/domain/structure/directory-row.ts'
import { csvReader } from '#src/formats/csv-reader.ts'
import type { Source } from './sources.ts'

export class ColumnsMissing extends Error {
  readonly columns: string[]
  constructor(columns: string[]) {
    super(`The file has no column ${columns.map((column) => `« ${column} »`).join(', ')}.`)
    this.columns = columns
  }
}

/** A row and the line on which it begins: a structure, or its problem as `field: problem`. */
export type ReadRow = { line: number } & (
  | { structure: DirectoryRow; problems?: never }
  | { structure?: never; problems: string[] }
)

export async function* readDirectory(pieces: AsyncIterable<string>, source: Source): AsyncGenerator<ReadRow[]> {
  const reader = csvReader()
  let keys: string[] | undefined
  for await (const piece of withEnd(pieces)) {
    const rows = piece === undefined ? reader.end() : reader.push(piece)
    if (!keys && rows.length > 0) keys = keysOf(rows.shift()?.cells ?? [], source)
    const known = keys ?? []
    yield rows.map(({ line, cells, problem }) => ({
      line,
      ...(problem ? { problems: [problem] } : readRow(cells, known, source)),
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
  if (missing.length > 0) throw new ColumnsMissing(missing)
  return keys
}

function readRow(cells: string[], keys: string[], { read, words }: Source) {
  if (cells.length !== keys.length) return { problems: [`${cells.length} cells instead of ${keys.length}`] }
  if (cells.some((cell) => /[\uFFFD\0]/.test(cell))) return { problems: ['not UTF-8'] }
  if (cells.some((cell) => hasRow(cell, keys.length))) return { problems: ['unclosed_quote'] }
  const named: Record<string, string> = {}
  for (const [index, key] of keys.entries()) named[key] = cells[index] ?? ''
  const { accepted, refused } = decideDirectoryRow(read(named), words)
  if (accepted) return { structure: accepted }
  return { problems: Object.entries(refused).map(([field, problem]) => `${field}: ${problem}`) }
}

/** Whether a line within the cell has as many columns as a row: the quote of the cell was closed by that of a later row. */
function hasRow(cell: string, columns: number) {
  const [, ...laterLines] = cell.split(/[\r\n]+/)
  return laterLines.some((line) => [';', ','].some((separator) => line.split(separator).length >= columns))
}
