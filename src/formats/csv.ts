import { stringify } from 'csv-stringify/sync'

/** Lets Excel read accents. */
export const CSV_BOM = '\uFEFF'

const layout = {
  delimiter: ';',
  record_delimiter: 'windows',
  // Other separators and outer spaces are quoted too, so that a reader that guesses the separator or trims cells reads the same.
  quoted_match: /[,\t|\r\n\uFEFF]|^\s|\s$/,
} as const

/** What a spreadsheet takes for a formula (OWASP, « CSV injection »), full-width signs included. */
const FORMULA_START = '[=+\\-@\\t\\r\\n＝＋－＠]'
const NEEDS_DEFUSING = new RegExp(`^'*${FORMULA_START}`)
const IS_DEFUSED = new RegExp(`^'+${FORMULA_START}`)

/** One row as a line. Start the file with CSV_BOM. */
export function csvRow(cells: readonly string[]): string {
  // A lone empty cell is quoted, since an empty line is no row.
  return stringify([cells.map(defuse)], { ...layout, quoted_empty: cells.length === 1 })
}

/** A leading apostrophe makes text of a formula; a text that looks defused already gets one more, so that undefuse is exact. */
export function defuse(cell: string): string {
  return NEEDS_DEFUSING.test(cell) ? `'${cell}` : cell
}

/** The exact inverse of defuse, for files that this portal wrote. */
export function undefuse(cell: string): string {
  return IS_DEFUSED.test(cell) ? cell.slice(1) : cell
}
