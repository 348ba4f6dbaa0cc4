import type { Child } from 'hono/jsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { identifierText } from '#components/words/structure-words.ts'
import { searchWords } from '#src/domain/structure/search-words.ts'
import type { SearchField } from '#src/domain/structure/structure-search.ts'
import { type FoundStructure, type StructureSearch, sortedBy } from './structure-search.ts'
import { searchLabels } from './words.ts'

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

function LegalName({ legalName, isActive }: FoundStructure) {
  if (isActive) return legalName
  return (
    <>
      {legalName} <StateTag tone="neutral" label="Inactive" />
    </>
  )
}
