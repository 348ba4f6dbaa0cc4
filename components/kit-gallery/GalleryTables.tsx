import { BulkActions } from '#components/kit/BulkActions.tsx'
import { Button } from '#components/kit/Button.tsx'
import { IconButton, IconLink } from '#components/kit/IconButton.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import type { Column } from '#components/kit/table-props.ts'
import { urls } from '#src/urls.ts'

type Row = { id: string; label: string; kind: string; size: string; tone: 'good' | 'waiting' }

const rows: Row[] = [
  { id: '1', label: 'RIB 2026.pdf', kind: 'RIB', size: '120 ko', tone: 'good' },
  { id: '2', label: 'Devis toiture de l’école maternelle.odt', kind: 'Devis', size: '1,4 Mo', tone: 'waiting' },
]

const columns: Column<Row>[] = [
  { label: 'Désignation', cell: ({ label }) => label, rowHeader: true, sort: { href: '/kit?tri=nom', direction: 'ascending' } },
  { label: 'Type', cell: ({ kind }) => kind, sort: { href: '/kit?tri=type' } },
  { label: 'État', cell: ({ tone }) => <StateTag tone={tone} label={tone === 'good' ? 'Validé' : 'En cours de validation'} /> },
  { label: 'Taille', cell: ({ size }) => size, numeric: true },
]

export function GalleryTables() {
  return (
    <Panel name="listes" title="Choisir dans une liste">
      <Table
        caption="Deux pièces jointes"
        columns={columns}
        rows={rows}
        rowName={({ label }) => label}
        selection={{ form: 'tri', value: ({ id }) => id, ticked: ({ id }) => id === '2' }}
        actions={({ id, label }) => (
          <>
            <IconLink icon="edit" href={urls.kit} label={`Modifier ${label}`} />
            <IconLink icon="download" href={urls.kit} label={`Télécharger ${label}`} />
            <IconButton icon="trash" form="tri" name="supprimer" value={id} label={`Supprimer ${label}`} />
          </>
        )}
      />
      <BulkActions id="tri" action={urls.kit} message="Cochez au moins une pièce jointe.">
        <Button tone="plain" icon="download" name="operation" value="download">
          Télécharger
        </Button>
        <Button tone="plain" icon="trash" name="operation" value="delete">
          Supprimer
        </Button>
      </BulkActions>
      <Pagination page={2} pages={12} href={(page) => `/kit?page=${page}`} />
    </Panel>
  )
}
