/** How csv-parse reads a line, or a row of several lines, with `relax_quotes`. */
type Line = {
  cells: number
  isOpen: boolean
  /** Quotes stand where RFC 4180 puts them: around whole cells. */
  isStrict: boolean
}

/** A quote opens at a cell's beginning alone, and any single one closes. */
export function lineOf(text: string, separator: string): Line {
  if (!text.includes('"')) return { cells: text.split(separator).length, isOpen: false, isStrict: true }
  let cells = 1
  let [isOpen, isStart, isStrict] = [false, true, true]
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const sign = text[at]
    if (isOpen) {
      if (sign !== '"') continue
      if (text[at + 1] === '"') at++
      else {
        isOpen = false
        isStrict &&= [separator, '\r', '\n', undefined].includes(text[at + 1])
      }
    } else if (sign === '"' && isStart) {
      isOpen = true
      isStart = false
    } else {
      isStrict &&= sign !== '"'
      isStart = sign === separator
      if (isStart) cells++
    }
  }
  return { cells, isOpen, isStrict }
}

const WORD = /[\p{L}_]+/gu
const DIGITS = /\d+/g
const IDENTIFIER = /^\d{5,}$/

/**
 * Whether the quote that opens in the first of two lines was forgotten, and the other one is a row of its own: both have as many cells as a row,
 * and the other has a number where the first has its number, or else a first cell of the same shape. « Bât. B, esc. C » in an address has not.
 */
export function isForgotten(first: string, line: string, columns: number, separator: string): boolean {
  const row = withoutOpenQuote(first).split(separator)
  const cells = line.split(separator)
  if (row.length < columns || cellsAlone(line, separator) !== columns) return false
  const number = row.findIndex((cell) => IDENTIFIER.test(shown(cell)))
  const at = Math.max(number, 0)
  return shapeOf(row[at]) === shapeOf(cells[at])
}

/** Of a line that may be a row of its own, also where its own quote was forgotten. */
export function cellsAlone(line: string, separator: string): number {
  const { cells, isOpen } = lineOf(line, separator)
  return isOpen ? withoutOpenQuote(line).split(separator).length : cells
}

/** Quoted cells in front of it may hold separators: they become one cell each. */
function withoutOpenQuote(text: string) {
  return text.replace(/"((?:[^"]|"")*)"/g, 'a').replace('"', '')
}

const shown = (cell = '') => cell.replaceAll('"', '').trim()
const shapeOf = (cell?: string) => shown(cell).replace(WORD, 'a').replace(DIGITS, '9')
