import { findSeparator } from './csv-separator.ts'

/** Takes the place of a line whose quote opens and never closes: the next lines are rows of their own. */
export const BROKEN_LINE = '\u0001'
/** A cell of more lines than that is a quote that was forgotten. */
const CELL_LINES_MAX = 50
const LINE_CHARACTERS_MAX = 1_000_000

type Line = { cells: number; isOpen: boolean }

/**
 * Lets a file through in which every quote closes. A line whose quote swallows another row, or closes nowhere, is replaced by BROKEN_LINE, so
 * that it costs itself alone. « sep=; », which Excel reads in the first line, becomes an empty line. Line numbers stay.
 */
export async function* guardQuotes(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const guard = quoteGuard()
  let rest = ''
  for await (const piece of pieces) {
    const text = rest + piece
    const end = text.lastIndexOf('\n') + 1
    const isEndless = text.length - end > LINE_CHARACTERS_MAX
    rest = isEndless ? '' : text.slice(end)
    if (end > 0) yield guard.pass(text.slice(0, end))
    if (isEndless) yield text.slice(end)
  }
  yield guard.pass(rest) + guard.end()
}

function quoteGuard() {
  let separator: string | undefined
  let columns: number | undefined
  /** Lines since an open quote. */
  let held: string[] = []

  function pass(text: string): string {
    const begun = separator === undefined && text !== '' ? begin(text) : text
    if (held.length === 0 && columns !== undefined && !begun.includes('"')) return begun
    return takeLines(begun.match(/[^\n]*\n|[^\n]+$/g) ?? [])
  }

  function begin(text: string) {
    const known = text.replace(/^\uFEFF?sep=[;,]\r?(?=\n)/i, '')
    separator = findSeparator(known.replace(/^\uFEFF/, '')) ?? ';'
    return known
  }

  function takeLines(lines: string[]): string {
    const waiting = lines.reverse()
    let good = ''
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      if (held.length > 0 && mustBreak(line)) {
        good += broken(held[0])
        waiting.push(line, ...held.slice(1).reverse())
        held = []
      } else if (held.length > 0 || line.includes('"')) {
        held.push(line)
        const whole = held.join('')
        const { isOpen, cells } = lineOf(whole, separator)
        if (isOpen) continue
        if (held.length > 1 && columns !== undefined && cells !== columns) {
          good += broken(held[0])
          waiting.push(...held.slice(1).reverse())
        } else good += accept(whole, cells)
        held = []
      } else good += accept(line, undefined)
    }
    return good
  }

  function accept(row: string, cells: number | undefined) {
    if (columns === undefined && row.trim() !== '') columns = cells ?? lineOf(row, separator).cells
    return row
  }

  function mustBreak(line: string) {
    return held.length > CELL_LINES_MAX || (columns !== undefined && lineOf(line, separator).cells === columns)
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

function broken(line = '') {
  return BROKEN_LINE + (/\r?\n$/.exec(line)?.[0] ?? '')
}

/** Reads quotes as csv-parse does with `relax_quotes`: one opens at a cell's beginning alone, and any single one closes. */
function lineOf(text: string, separator = ';'): Line {
  if (!text.includes('"')) return { cells: text.split(separator).length, isOpen: false }
  let cells = 1
  let [isOpen, isStart] = [false, true]
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const sign = text[at]
    if (isOpen) {
      if (sign !== '"') continue
      if (text[at + 1] === '"') at++
      else isOpen = false
    } else if (sign === '"' && isStart) {
      isOpen = true
      isStart = false
    } else {
      isStart = sign === separator
      if (isStart) cells++
    }
  }
  return { cells, isOpen }
}
