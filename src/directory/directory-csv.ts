import { directoryHeaders, directoryNo, directoryYes } from '#components/directory/directory-headers.ts'
import type { structures } from '#src/db/schema/structures.ts'
import type { DirectoryField } from '#src/domain/structure/directory-fields.ts'
import { CSV_BOM, csvRow } from '#src/formats/csv.ts'

type Structure = Pick<typeof structures.$inferSelect, DirectoryField>

export function headerLine(fields: readonly DirectoryField[]): string {
  return CSV_BOM + csvRow(fields.map((field) => directoryHeaders[field]))
}

export function structureLine(structure: Structure, fields: readonly DirectoryField[]): string {
  return csvRow(fields.map((field) => cell(structure[field])))
}

function cell(value: string | boolean) {
  if (typeof value === 'string') return value
  return value ? directoryYes : directoryNo
}
