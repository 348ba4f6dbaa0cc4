import { documentTypeName } from '#components/documents/document-type-names.ts'
import { IconLink } from '#components/kit/IconButton.tsx'
import { Table } from '#components/kit/Table.tsx'
import { formatSize } from '#components/words/format.ts'
import { urlFor, urls } from '#src/urls.ts'

export type JoinedFile = { id: string; fileName: string; sizeBytes: number; state: string }

type Props = { invoiceId: string; file: JoinedFile; joined: (JoinedFile & { label: string; type: string })[] }

/** The invoice itself and what is joined to it. */
export function InvoiceFiles({ invoiceId, file, joined }: Props) {
  return (
    <Table
      caption="La facture et ses pièces jointes"
      rows={[{ ...file, label: 'Fichier de la facture', type: '' }, ...joined]}
      rowName={({ label }) => label}
      columns={[
        { label: 'Désignation', rowHeader: true, cell: ({ label }) => label },
        { label: 'Type', cell: ({ type }) => (type === '' ? 'Facture' : documentTypeName(type)) },
        {
          label: 'Fichier',
          cell: ({ fileName, state }) => (state === 'lost' ? `${fileName} : introuvable pour l’instant` : fileName),
        },
        { label: 'Taille', numeric: true, cell: ({ sizeBytes }) => formatSize(sizeBytes) },
      ]}
      actions={({ id, label, state }) =>
        state === 'ready' && (
          <IconLink
            icon="download"
            label={`Télécharger : ${label}`}
            href={urlFor(urls.invoiceFile, { invoiceId, documentId: id })}
            whole
          />
        )
      }
    />
  )
}
