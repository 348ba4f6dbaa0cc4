import type { Role } from '../../src/domain/roles.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { formatDate } from '../kit/format.ts'
import { Panel } from '../kit/Panel.tsx'
import { RequestStateTag, type ShownState } from '../kit/RequestStateTag.tsx'
import { identifierText, roleNames } from '../kit/structure-words.ts'
import { Table } from '../kit/Table.tsx'

type Affiliation = {
  structureName: string
  identifierType: string
  identifier: string
  role: Role
  departmentName: string | null
  state: ShownState
  validFrom: string
  validUntil: string | null
}

export function AffiliationPanel({ affiliations }: { affiliations: Affiliation[] }) {
  return (
    <Panel
      name="rattachements"
      title="Mes rattachements aux structures"
      intro="Les structures sur lesquelles vous pouvez intervenir, ou avez demandé à intervenir."
    >
      {affiliations.length === 0 ? <NoAffiliation /> : <AffiliationTable affiliations={affiliations} />}
    </Panel>
  )
}

function NoAffiliation() {
  return (
    <EmptyState
      title="Aucun rattachement pour l’instant"
      text="Pour intervenir sur les factures d’une structure, il faut y être rattaché. La demande est validée par le gestionnaire de la structure."
    />
  )
}

function AffiliationTable({ affiliations }: { affiliations: Affiliation[] }) {
  return (
    <Table
      caption="Structures auxquelles vous êtes rattaché ou en cours de rattachement"
      captionUnseen
      rows={affiliations}
      rowName={({ structureName }) => structureName}
      columns={[
        { label: 'Structure', rowHeader: true, cell: ({ structureName }) => structureName },
        { label: 'Identifiant', cell: identifierText },
        { label: 'Périmètre', cell: ({ departmentName }) => departmentName ?? 'Toute la structure' },
        { label: 'Rôle', cell: ({ role }) => roleNames[role] },
        { label: 'Validité', cell: ({ validFrom, validUntil }) => period(validFrom, validUntil) },
        { label: 'État', cell: ({ state }) => <RequestStateTag state={state} /> },
      ]}
    />
  )
}

function period(from: string, until: string | null) {
  return until ? `du ${formatDate(from)} au ${formatDate(until)}` : `depuis le ${formatDate(from)}`
}
