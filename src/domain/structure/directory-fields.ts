/** What a directory tells of a structure, in the order of its columns. */
export const texts = [
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
export const flags = ['isPublic', 'isActive', 'departmentCodeRequired', 'commitmentNumberRequired'] as const

export type DirectoryText = (typeof texts)[number]
export type DirectoryFlag = (typeof flags)[number]
export const directoryFields = ['identifierType', 'identifier', ...texts, ...flags] as const
export type DirectoryField = (typeof directoryFields)[number]

/** Cells by field, absent where the file has no such column. */
export type DirectoryCells = Partial<Record<DirectoryField, string>>
