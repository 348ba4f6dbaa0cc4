import { EmptyState } from '../kit/EmptyState.tsx'
import { formatDate, formatSize } from '../kit/format.ts'
import { Panel } from '../kit/Panel.tsx'
import { Table } from '../kit/Table.tsx'
import { documentTypeName } from './document-type-names.ts'

type Document = { label: string; type: string; fileName: string; sizeBytes: number; createdAt: Date }

export function DocumentPanel({ documents }: { documents: Document[] }) {
  return (
    <Panel name="pieces-jointes" title="Mes pièces jointes" intro="Vos justificatifs, prêts à être joints à une facture.">
      {documents.length === 0 ? <NoDocument /> : <DocumentTable documents={documents} />}
    </Panel>
  )
}

function NoDocument() {
  return (
    <EmptyState
      title="Aucune pièce jointe pour l’instant"
      text="Déposez ici les justificatifs souvent demandés avec une facture : carte grise, bon de commande, RIB…"
    />
  )
}

function DocumentTable({ documents }: { documents: Document[] }) {
  return (
    <Table
      caption="Vos pièces jointes"
      captionUnseen
      rows={documents}
      rowName={({ label }) => label}
      columns={[
        { label: 'Désignation', rowHeader: true, cell: ({ label }) => label },
        { label: 'Type de pièce jointe', cell: ({ type }) => documentTypeName(type) },
        { label: 'Fichier', cell: ({ fileName }) => fileName },
        { label: 'Taille', numeric: true, cell: ({ sizeBytes }) => formatSize(sizeBytes) },
        { label: 'Ajoutée le', cell: ({ createdAt }) => formatDate(createdAt) },
      ]}
    />
  )
}
