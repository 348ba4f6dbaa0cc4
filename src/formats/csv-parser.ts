import { Buffer } from 'node:buffer'
import { Parser } from 'csv-parse'
import type { Separator } from './csv-separator.ts'

/** A row, and the line of the file on which it begins, counted from 1. With a problem it has no cells. */
export type CsvRow = { line: number; cells: string[]; problem?: 'unclosed_quote' | 'too_long' }

/** Calls back before `write` returns. csv-parse counts a CRLF within quotes as two lines, so lines are counted here. */
export function csvParser(separator: Separator, firstLine: number) {
  let rows: CsvRow[] = []
  let nextLine = firstLine
  let [bytesWritten, bytesRead, linesRead] = [0, 0, 0]
  let unread: Buffer[] = []
  const line = () => nextLine + parser.info.empty_lines

  const parser = new Parser({
    bom: true,
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record(cells: string[], { bytes, lines, empty_lines }) {
      rows.push({ line: nextLine + empty_lines, cells })
      const isOneLine = lines - empty_lines === linesRead + 1
      nextLine += isOneLine ? 1 : 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0)
      linesRead = lines - empty_lines
      bytesRead = bytes
      return null
    },
    on_skip: () => void rows.push({ line: line(), cells: [], problem: 'unclosed_quote' }),
  })

  function takeRows() {
    const taken = rows
    rows = []
    return taken
  }

  return {
    write(text: string): CsvRow[] {
      const piece = Buffer.from(text)
      bytesWritten += piece.length
      parser.write(piece)
      unread = unread.length === 0 || bytesWritten - bytesRead <= piece.length ? [piece] : [...unread, piece]
      return takeRows()
    },
    end(): CsvRow[] {
      parser.end()
      return takeRows()
    },
    unreadBytes: () => bytesWritten - bytesRead,
    /** The text after the last complete row, without empty lines, and the line on which it begins. */
    unread() {
      const pieces = Buffer.concat(unread)
      const text = pieces.subarray(pieces.length - (bytesWritten - bytesRead)).toString()
      return { line: line(), text: text.replace(/^[\r\n]+/, '') }
    },
  }
}

function lineBreaks(cell: string) {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0
}
