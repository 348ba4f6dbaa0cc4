import { directoryHeaders, directoryNo, directoryYes } from '../../components/directory/directory-headers.ts'
import { undefuse } from '../domain/csv.ts'
import { type DirectoryCells, type DirectoryField, directoryFields } from '../domain/directory-row.ts'
import { foldText } from '../domain/fold-text.ts'
import { fromSirene, sireneColumns } from '../domain/sirene-row.ts'

/** A kind of file: which columns it must have, and how one of its rows is read. */
export type Source = {
  required: readonly string[]
  /** How the file calls its columns: two names are one when this makes them the same. */
  key: (header: string) => string
  read: (cells: Record<string, string>) => DirectoryCells
  words: { yes: string; no: string }
  /** What is only said of a structure that is not there yet. */
  onlyAtFirst: readonly DirectoryField[]
}

/** The portal's own export, and INSEE's StockEtablissement. */
export const sources: Record<'portail' | 'sirene', Source> = {
  portail: {
    required: [directoryHeaders.identifierType, directoryHeaders.identifier, directoryHeaders.legalName],
    key: foldText,
    read: fromExport,
    words: { yes: directoryYes, no: directoryNo },
    onlyAtFirst: [],
  },
  sirene: {
    required: sireneColumns,
    key: (header) => header.trim(),
    read: fromSirene,
    words: { yes: 'yes', no: 'no' },
    onlyAtFirst: ['displayName'],
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
