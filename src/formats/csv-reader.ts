import { CSV_BOM } from './csv.ts'
import { readRow, type Separator } from './csv-row.ts'

/** A row, and the line of the file on which it begins, counted from 1. With a problem it has no cells. */
export type CsvRow = { line: number; cells: string[]; problem?: 'unclosed_quote' | 'too_long' }

export type CsvReader = {
  /** Takes a piece of the file, of any size, and gives the rows that it completes. */
  push: (chunk: string) => CsvRow[]
  /** Gives what is left once the file is over. */
  end: () => CsvRow[]
}

/** A quote that is never closed must not swallow the rest of a large file into memory. */
export const CSV_ROW_CHARACTERS_MAX = 1_000_000

/** Reads a CSV file piece by piece: `;` or `,`, a BOM or none, line breaks within quotes. Empty lines are no rows. */
export function csvReader(): CsvReader {
  let waiting = ''
  let line = 1
  let separator: Separator | undefined
  let isBegun = false
  let isSkipping = false

  function push(chunk: string): CsvRow[] {
    waiting += chunk
    if (!isBegun && waiting !== '') {
      isBegun = true
      if (waiting.startsWith(CSV_BOM)) waiting = waiting.slice(1)
    }
    if (isSkipping) skipLine()
    return isSkipping ? [] : completeRows()
  }

  function end(): CsvRow[] {
    const rows = push('\n')
    return waiting === '' || isSkipping ? rows : [...rows, { line, cells: [], problem: 'unclosed_quote' }]
  }

  function completeRows(): CsvRow[] {
    const rows: CsvRow[] = []
    let at = 0
    for (let row = readRow(waiting, at, separator); row; row = readRow(waiting, at, separator)) {
      const raw = waiting.slice(at, row.end)
      if (!/^[\r\n]+$/.test(raw)) rows.push({ line, cells: row.cells })
      line += lineBreaks(raw)
      separator = row.separator
      at = row.end
    }
    waiting = waiting.slice(at)
    return waiting.length > CSV_ROW_CHARACTERS_MAX ? [...rows, giveUp()] : rows
  }

  /** Reading starts again at the next line. */
  function giveUp(): CsvRow {
    const row: CsvRow = { line, cells: [], problem: 'too_long' }
    isSkipping = true
    skipLine()
    return row
  }

  function skipLine() {
    const lineEnd = /\r\n|\r(?!$)|\n/.exec(waiting)
    const dropped = lineEnd ? lineEnd.index + lineEnd[0].length : waiting.endsWith('\r') ? waiting.length - 1 : waiting.length
    line += lineBreaks(waiting.slice(0, dropped))
    waiting = waiting.slice(dropped)
    isSkipping = !lineEnd
  }

  return { push, end }
}

function lineBreaks(text: string) {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}
