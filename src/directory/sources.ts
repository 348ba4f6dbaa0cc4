import { directoryHeaders, directoryNoWords, directoryYesWords } from '#components/directory/directory-headers.ts'
import { type DirectoryCells, type DirectoryField, directoryFields } from '#src/domain/structure/directory-fields.ts'
import type { DirectoryProblem, YesAndNo } from '#src/domain/structure/directory-row.ts'
import { fromSirene, sireneColumnOf, sireneColumns } from '#src/domain/structure/sirene-row.ts'
import { undefuse } from '#src/formats/csv.ts'
import { foldText } from '#src/formats/fold-text.ts'

export type Source = {
  required: readonly string[]
  key: (header: string) => string
  read: (cells: Record<string, string>) => DirectoryCells
  words: YesAndNo
  columnOf: Partial<Record<DirectoryField, string>>
  /** Other words for a problem of this source. */
  problems?: Partial<Record<DirectoryProblem, string>>
  onlyWhenNew: readonly DirectoryField[]
}

export const sources: Record<'portail' | 'sirene', Source> = {
  portail: {
    required: [directoryHeaders.identifierType, directoryHeaders.identifier, directoryHeaders.legalName],
    key: foldText,
    read: fromExport,
    words: { yes: directoryYesWords, no: directoryNoWords },
    columnOf: directoryHeaders,
    onlyWhenNew: [],
  },
  sirene: {
    required: sireneColumns,
    key: (header) => header.trim(),
    read: fromSirene,
    words: { yes: ['yes'], no: ['no'] },
    columnOf: sireneColumnOf,
    problems: { not_yes_or_no: 'not_a_state' },
    onlyWhenNew: ['displayName'],
  },
}

const exportKeys = directoryFields.map((field) => [field, foldText(directoryHeaders[field])] as const)

function fromExport(cells: Record<string, string>): DirectoryCells {
  const row: DirectoryCells = {}
  for (const [field, key] of exportKeys) {
    const cell = cells[key]
    if (cell !== undefined) row[field] = undefuse(cell)
  }
  return row
}
