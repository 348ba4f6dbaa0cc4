import { cellsAlone, isForgotten, lineOf } from './csv-line.ts'
import { findSeparator, type Separator } from './csv-separator.ts'

/** Takes the place of a line whose quote opens and never closes: the next lines are rows of their own. */
export const BROKEN_LINE = '\u0001'
/** A cell of more lines than that is a quote that was forgotten. */
const CELL_LINES_MAX = 50
const LINE_CHARACTERS_MAX = 1_000_000

/**
 * Lets a file through in which every quote closes. A line whose quote swallows another row, or closes nowhere, is replaced by BROKEN_LINE, so
 * that it costs itself alone. « sep=; », which Excel reads in the first line, becomes an empty line. Line numbers stay. Lines end as in any
 * system, so in files of old Macs too, with CR alone.
 */
export async function* guardQuotes(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const guard = quoteGuard()
  let rest = ''
  for await (const piece of pieces) {
    const text = rest + piece
    const end = endOfLines(text)
    const isEndless = text.length - end > LINE_CHARACTERS_MAX
    rest = isEndless ? '' : text.slice(end)
    if (end > 0) yield guard.pass(text.slice(0, end))
    if (isEndless) yield text.slice(end)
  }
  yield guard.pass(rest) + guard.end()
}

/** The CR at the end of a piece may be half of CRLF. */
function endOfLines(text: string) {
  const end = text.lastIndexOf('\n') + 1
  const tail = text.slice(end, -1)
  return end + tail.lastIndexOf('\r') + 1
}

function quoteGuard() {
  let separator: Separator | undefined
  let columns: number | undefined
  /** Lines since an open quote. */
  let held: string[] = []

  function pass(text: string): string {
    const begun = separator === undefined && text !== '' ? begin(text) : text
    if (held.length === 0 && columns !== undefined && !begun.includes('"')) return begun
    return takeLines(begun.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [])
  }

  function begin(text: string) {
    const known = text.replace(/^\uFEFF?sep=[;,\t|](?=[\r\n])/i, '')
    separator = findSeparator(known, true)
    return known
  }

  function takeLines(lines: string[]): string {
    const waiting = lines.reverse()
    let good = ''
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      if (held.length === 0 && !line.includes('"')) {
        good += accept(line, undefined)
        continue
      }
      const whole = held.join('') + line
      const read = lineOf(whole, separator ?? ';')
      if (mustBreak(line, read)) {
        good += broken(held[0])
        waiting.push(line, ...held.slice(1).reverse())
        held = []
      } else if (read.isOpen) held.push(line)
      else {
        good += accept(whole, read.cells)
        held = []
      }
    }
    return good
  }

  function accept(row: string, cells: number | undefined) {
    if (columns === undefined && row.trim() !== '') columns = cells ?? lineOf(row, separator ?? ';').cells
    return row
  }

  /** Whether the quote that is open swallows a row with this line, or makes a row of no use. */
  function mustBreak(line: string, { cells, isOpen, isStrict }: ReturnType<typeof lineOf>) {
    if (held.length === 0) return false
    if (held.length > CELL_LINES_MAX) return true
    if (columns === undefined || separator === undefined) return false
    if (!isOpen && cells !== columns) return true
    if (isOpen || isStrict) return isForgotten(held[0] ?? '', line, columns, separator)
    return cellsAlone(line, separator) === columns
  }

  function end(): string {
    let good = ''
    while (held.length > 0) {
      const [first, ...others] = held
      held = []
      good += broken(first) + takeLines(others)
    }
    return good
  }

  return { pass, end }
}

const LINE_END = /\r\n|\r|\n/

function broken(line = '') {
  return BROKEN_LINE + (LINE_END.exec(line)?.[0] ?? '')
}
