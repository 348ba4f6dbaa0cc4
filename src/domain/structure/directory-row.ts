import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { type Decision, decided } from '#src/domain/decision.ts'
import { hasFrenchCodes, isFrenchCode, tidyPostalCode } from '#src/domain/postal-address.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { bareFrench } from './identifier-labels.ts'
import { isSiren, isSiret } from './siret.ts'
import { decideIdentifier, type IdentifierProblem, type IdentifierType } from './structure-identifier.ts'

const texts = [
  'legalName',
  'displayName',
  'addressLine1',
  'addressLine2',
  'postalCode',
  'city',
  'country',
  'email',
  'phone',
] as const
const flags = ['isPublic', 'isActive', 'departmentCodeRequired', 'commitmentNumberRequired'] as const

type DirectoryText = (typeof texts)[number]
type DirectoryFlag = (typeof flags)[number]
export const directoryFields = ['identifierType', 'identifier', ...texts, ...flags] as const
export type DirectoryField = (typeof directoryFields)[number]

/** Fields without a column are left unchanged. */
export type DirectoryRow = { identifierType: IdentifierType; identifier: string; legalName: string } & Partial<
  Record<DirectoryText, string> & Record<DirectoryFlag, boolean>
>
export type DirectoryProblem = IdentifierProblem | 'too_long' | 'not_yes_or_no' | 'not_a_postal_code'

export const DIRECTORY_CHARACTERS_MAX = 255

/** Cells by field, absent where the file has no such column. */
export type DirectoryCells = Partial<Record<DirectoryField, string>>
/** The file's words, folded; a blank cell is what a new structure is. */
export type YesAndNo = { yes: readonly string[]; no: readonly string[] }
const blankFlag: Record<DirectoryFlag, boolean> = {
  isPublic: false,
  isActive: true,
  departmentCodeRequired: false,
  commitmentNumberRequired: false,
}

export function decideDirectoryRow(
  typed: DirectoryCells,
  words: YesAndNo,
): Decision<DirectoryRow, DirectoryField, DirectoryProblem> {
  const cells = tidied(typed)
  const { identifierType = '', identifier = '', legalName = '' } = cells
  const { accepted, refused = {} } = decideIdentifier(identifierType, identifier)
  const problems = { ...refused } as Record<DirectoryField, DirectoryProblem | undefined>
  if (legalName === '') problems.legalName = 'missing'
  if (isWrongCode(cells)) problems.postalCode = 'not_a_postal_code'
  for (const field of texts) if ((cells[field]?.length ?? 0) > DIRECTORY_CHARACTERS_MAX) problems[field] = 'too_long'
  for (const field of flags)
    if (cells[field] !== undefined && flagOf(field, cells, words) === undefined) problems[field] = 'not_yes_or_no'
  const { type = 'AUTRE', identifier: normalised = '' } = accepted ?? {}
  return decided({ identifierType: type, identifier: normalised, legalName, ...fieldsOf(cells, words) }, problems)
}

/** One line each, levelled; a name never holds a line break, and blank is empty. */
function tidied(typed: DirectoryCells): DirectoryCells {
  const cells: DirectoryCells = { ...typed }
  for (const field of directoryFields) {
    const cell = typed[field]
    if (cell !== undefined) cells[field] = levelLine(cell)
  }
  for (const field of numbers) cells[field] &&= cells[field].replace(AS_TEXT, '')
  if (cells.identifierType) cells.identifierType = cells.identifierType.toUpperCase().replace(/[ -]/g, '_')
  if (cells.identifierType === 'SIRET' && cells.identifier) cells.identifier = withZeros(cells.identifier)
  if (cells.email) cells.email = normaliseEmail(cells.email)
  if (cells.postalCode) cells.postalCode = postalCode(cells.postalCode, countryOf(cells))
  return cells
}

/** An apostrophe in front keeps the zeros of a number in a spreadsheet. */
const AS_TEXT = /^'(?=[\d+])/
const numbers = ['identifier', 'postalCode', 'phone'] as const
const SIRET_DIGITS = 14

/** Spreadsheets take the zeros off « 00552100055400 »: they come back if both keys then fit. */
function withZeros(typed: string) {
  const digits = bareFrench(typed)
  const whole = digits.padStart(SIRET_DIGITS, '0')
  return digits.length > SIRET_DIGITS - 5 && isSiren(whole.slice(0, 9)) && isSiret(whole) ? whole : typed
}

const countryOf = ({ country }: DirectoryCells) => country || 'France'

/** Spreadsheets take the zero off « 01000 ». */
function postalCode(typed: string, country: string) {
  const code = tidyPostalCode(typed, country)
  return /^\d{4}$/.test(code) && hasFrenchCodes(country) ? `0${code}` : code
}

function isWrongCode(cells: DirectoryCells) {
  return !!cells.postalCode && !isFrenchCode(cells.postalCode) && hasFrenchCodes(countryOf(cells))
}

/** Undefined where the cell says neither yes nor no. */
function flagOf(field: DirectoryFlag, cells: DirectoryCells, { yes, no }: YesAndNo): boolean | undefined {
  const cell = cells[field] ?? ''
  if (cell === '') return blankFlag[field]
  const word = foldText(cell)
  return yes.includes(word) ? true : no.includes(word) ? false : undefined
}

function fieldsOf(cells: DirectoryCells, words: YesAndNo) {
  const row: Partial<Record<DirectoryText, string> & Record<DirectoryFlag, boolean>> = {}
  for (const field of texts) if (cells[field] !== undefined) row[field] = cells[field]
  for (const field of flags) if (cells[field] !== undefined) row[field] = flagOf(field, cells, words) ?? false
  return row
}
