import { type CsvRow, csvParser } from './csv-parser.ts'
import { findSeparator, type Separator } from './csv-separator.ts'

export type CsvReader = {
  push: (chunk: string) => CsvRow[]
  end: () => CsvRow[]
}

/** A quote that is never closed must not swallow the rest of a large file into memory. */
export const CSV_ROW_BYTES_MAX = 1_000_000

export function csvReader(): CsvReader {
  let parser: ReturnType<typeof csvParser> | undefined
  let separator: Separator | undefined
  /** Text that waits for a parser: the file's start until it tells the separator, or a row that is skipped. */
  let waiting = ''
  let line = 1
  let isSkipping = false

  function push(chunk: string): CsvRow[] {
    if (parser) return parse(parser, chunk)
    waiting += chunk
    if (isSkipping) return skipLine()
    return findSeparator(waiting) || waiting.length > CSV_ROW_BYTES_MAX ? start() : []
  }

  function start(): CsvRow[] {
    separator ??= findSeparator(waiting, true)
    parser = csvParser(separator, line)
    const text = waiting
    waiting = ''
    return parse(parser, text)
  }

  /** csv-parse can't go on after a row that is too long: a new parser starts at the line after the one on which it begins. */
  function parse(current: NonNullable<typeof parser>, chunk: string): CsvRow[] {
    const rows = current.write(chunk)
    if (current.unreadBytes() <= CSV_ROW_BYTES_MAX) return rows
    const { line: at, text } = current.unread()
    parser = undefined
    isSkipping = true
    line = at
    waiting = text
    return [...rows, { line: at, cells: [], problem: 'too_long' }, ...skipLine()]
  }

  function skipLine(): CsvRow[] {
    const lineEnd = /\r\n|\r(?!$)|\n/.exec(waiting)
    if (!lineEnd) {
      waiting = waiting.endsWith('\r') ? '\r' : ''
      return []
    }
    isSkipping = false
    line += 1
    waiting = waiting.slice(lineEnd.index + lineEnd[0].length)
    return start()
  }

  function end(): CsvRow[] {
    if (isSkipping) return []
    const rows = parser ? [] : start()
    return [...rows, ...(parser?.end() ?? [])]
  }

  return { push, end }
}
