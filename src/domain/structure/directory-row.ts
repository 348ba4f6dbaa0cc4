import { type Decision, decided } from '#src/domain/decision.ts'
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
export type DirectoryProblem = IdentifierProblem | 'too_long' | 'not_yes_or_no'

export const DIRECTORY_CHARACTERS_MAX = 255

/** Cells by field, absent where the file has no such column. `yes`, `no`: the file's words. */
export type DirectoryCells = Partial<Record<DirectoryField, string>>
type YesAndNo = { yes: string; no: string }

export function decideDirectoryRow(
  cells: DirectoryCells,
  words: YesAndNo,
): Decision<DirectoryRow, DirectoryField, DirectoryProblem> {
  const { identifierType = '', identifier = '', legalName = '' } = cells
  const { accepted, refused = {} } = decideIdentifier(identifierType, identifier)
  const problems = { ...refused } as Record<DirectoryField, DirectoryProblem | undefined>
  if (legalName.trim() === '') problems.legalName = 'missing'
  for (const field of texts) if ((cells[field]?.length ?? 0) > DIRECTORY_CHARACTERS_MAX) problems[field] = 'too_long'
  for (const field of flags) if (!isFlag(cells[field], words)) problems[field] = 'not_yes_or_no'
  const { type = 'AUTRE', identifier: normalised = '' } = accepted ?? {}
  return decided({ identifierType: type, identifier: normalised, legalName, ...fieldsOf(cells, words) }, problems)
}

function isFlag(cell: string | undefined, { yes, no }: YesAndNo) {
  return cell === undefined || cell === yes || cell === no
}

function fieldsOf(cells: DirectoryCells, { yes }: YesAndNo) {
  const row: Partial<Record<DirectoryText, string> & Record<DirectoryFlag, boolean>> = {}
  for (const field of texts) if (cells[field] !== undefined) row[field] = cells[field]
  for (const field of flags) if (cells[field] !== undefined) row[field] = cells[field] === yes
  return row
}
