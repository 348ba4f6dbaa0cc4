import { type EmailProblem, emailProblem } from '#src/domain/account/email-address.ts'
import { isPhoneNumber } from '#src/domain/account/phone-number.ts'
import { type Decision, decided } from '#src/domain/decision.ts'
import { hasFrenchCodes, isFrenchCode } from '#src/domain/postal-address.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { FRANCE, tidied } from './directory-cells.ts'
import {
  type DirectoryCells,
  type DirectoryField,
  type DirectoryFlag,
  type DirectoryText,
  directoryFields,
  flags,
  texts,
} from './directory-fields.ts'
import { type SpreadsheetProblem, spreadsheetProblem } from './spreadsheet-cell.ts'
import { decideIdentifier, type IdentifierProblem, type IdentifierType } from './structure-identifier.ts'

/** Fields without a column are left unchanged. */
export type DirectoryRow = { identifierType: IdentifierType; identifier: string; legalName: string } & Partial<
  Record<DirectoryText, string> & Record<DirectoryFlag, boolean>
>
export type DirectoryProblem =
  | IdentifierProblem
  | EmailProblem
  | SpreadsheetProblem
  | 'too_long'
  | 'not_yes_or_no'
  | 'not_a_postal_code'
  | 'not_a_phone'

export const DIRECTORY_CHARACTERS_MAX = 255

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
  if (cells.email) problems.email = emailProblem(cells.email)
  if (cells.phone && !isPhoneNumber(cells.phone)) problems.phone = 'not_a_phone'
  for (const field of texts) if ((cells[field]?.length ?? 0) > DIRECTORY_CHARACTERS_MAX) problems[field] = 'too_long'
  for (const field of flags)
    if (cells[field] !== undefined && flagOf(field, cells, words) === undefined) problems[field] = 'not_yes_or_no'
  for (const field of directoryFields) problems[field] = spreadsheetProblem(field, typed[field]) ?? problems[field]
  const { type = 'AUTRE', identifier: normalised = '' } = accepted ?? {}
  return decided({ identifierType: type, identifier: normalised, legalName, ...fieldsOf(cells, words) }, problems)
}

function isWrongCode(cells: DirectoryCells) {
  return !!cells.postalCode && !isFrenchCode(cells.postalCode) && hasFrenchCodes(cells.country || FRANCE)
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
