import type { Child } from 'hono/jsx'
import type { SearchField } from '../../src/domain/structure-search.ts'
import { searchWords } from '../../src/urls.ts'
import { StateTag } from '../kit/StateTag.tsx'
import { identifierText } from '../kit/structure-words.ts'
import { Table } from '../kit/Table.tsx'
import { type FoundStructure, type StructureSearch, sortedBy } from './structure-search.ts'
import { searchLabels } from './structure-search-wording.ts'

type Props = { action: string; search: StructureSearch; rows: FoundStructure[]; form: string }

export function StructureTable({ action, search, rows, form }: Props) {
  const column = (field: SearchField, cell: (structure: FoundStructure) => Child) => {
    return { label: searchLabels[field], cell, sort: sortedBy(action, search, field) }
  }
  return (
    <Table
      caption="Cochez une structure dans la colonne « Sélection », puis cliquez sur « Sélectionner »."
      rows={rows}
      rowName={({ legalName }) => legalName}
      selection={{
        form,
        type: 'radio',
        name: searchWords.chosen,
        value: ({ id, isActive }) => (isActive ? id : ''),
      }}
      columns={[
        { ...column('legalName', (structure) => <LegalName {...structure} />), rowHeader: true },
        column('identifier', identifierText),
        column('displayName', ({ displayName }) => displayName),
        column('postalCode', ({ postalCode }) => postalCode),
        column('city', ({ city }) => city),
      ]}
    />
  )
}

/** A structure that is closed takes no request: it says so where its name is. */
function LegalName({ legalName, isActive }: FoundStructure) {
  if (isActive) return legalName
  return (
    <>
      {legalName} <StateTag tone="neutral" label="Inactive" />
    </>
  )
}
