/** Lets Excel read accents. */
export const CSV_BOM = '\uFEFF'
const SEPARATOR = ';'
const LINE_END = '\r\n'

/** What a spreadsheet takes for a formula (OWASP, « CSV injection »), full-width signs included. */
const FORMULA_START = '[=+\\-@\\t\\r\\n＝＋－＠]'
const NEEDS_DEFUSING = new RegExp(`^'*${FORMULA_START}`)
const IS_DEFUSED = new RegExp(`^'+${FORMULA_START}`)

/** One row as a line. Start the file with CSV_BOM. */
export function csvRow(cells: readonly string[]): string {
  const [only] = cells
  if (cells.length === 1 && only === '') return `""${LINE_END}` // an empty line would be no row
  return cells.map((cell) => quote(defuse(cell))).join(SEPARATOR) + LINE_END
}

/** A leading apostrophe makes text of a formula; a text that looks defused already gets one more, so that undefuse is exact. */
export function defuse(cell: string): string {
  return NEEDS_DEFUSING.test(cell) ? `'${cell}` : cell
}

/** The exact inverse of defuse, for files that this portal wrote. */
export function undefuse(cell: string): string {
  return IS_DEFUSED.test(cell) ? cell.slice(1) : cell
}

/** Commas are quoted too, so that a reader who guesses the separator can't be wrong. */
function quote(cell: string) {
  return /[";,\r\n\uFEFF]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
