import { levelLine } from '#src/formats/level-text.ts'

export type SpreadsheetProblem = 'spreadsheet_error' | 'spreadsheet_number'

/** What a formula leaves that found nothing, in English and in French, and a column too narrow for its number. */
const ERROR =
  /^#(?:N\/A|REF!|(?:VALUE|VALEUR)!|(?:NAME|NOM)\?|DIV\/0!|(?:NUM|NOMBRE)!|(?:NULL?)!|(?:SPILL|PROPAGATION|EPARS)!|CALC!|(?:FIELD|CHAMP)!|#+)$/i
/** « 9,99E+13 »: digits are lost. */
const ROUNDED = /^'?[+-]?\d+(?:[.,]\d+)?E\+\d+$/i
const numbers: readonly string[] = ['identifier', 'postalCode', 'phone']

/** A cell that a spreadsheet has spoiled; a name may look like a number, an identifier may not. */
export function spreadsheetProblem(field: string, cell = ''): SpreadsheetProblem | undefined {
  const text = levelLine(cell)
  if (ERROR.test(text)) return 'spreadsheet_error'
  return numbers.includes(field) && ROUNDED.test(text) ? 'spreadsheet_number' : undefined
}
