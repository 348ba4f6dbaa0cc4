import { IconLink } from '#components/kit/IconButton.tsx'
import { StateTag, type StateTone } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import type { Column, Selection } from '#components/kit/table-props.ts'
import { formatDate, formatSize } from '#components/words/format.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { documentTypeName } from './document-type-names.ts'

export type DocumentView = {
  id: string
  label: string
  type: string
  fileName: string
  sizeBytes: number
  createdAt: Date
  state: string
}

type Props = { documents: DocumentView[]; caption: string; selection?: Selection<DocumentView> }

export function DocumentTable({ documents, caption, selection }: Props) {
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={documents}
      rowName={({ label }) => label}
      selection={selection}
      columns={columns}
      actions={(document) => <DocumentActions {...document} />}
    />
  )
}

const columns: Column<DocumentView>[] = [
  { label: 'Désignation', rowHeader: true, cell: ({ label }) => label },
  { label: 'Type de pièce jointe', cell: ({ type }) => documentTypeName(type) },
  {
    label: 'Fichier',
    cell: ({ fileName, state }) => (
      <>
        <span class="file-name">{fileName}</span> <DocumentState state={state} />
      </>
    ),
  },
  { label: 'Taille', numeric: true, cell: ({ sizeBytes }) => formatSize(sizeBytes) },
  { label: 'Ajoutée le', cell: ({ createdAt }) => formatDate(createdAt) },
]

function DocumentActions({ id, label, state }: DocumentView) {
  return (
    <>
      <IconLink icon="edit" href={urlFor(urls.document, { id })} label={`Modifier ${label}`} />
      {state === 'ready' && (
        <IconLink icon="download" href={urlFor(urls.documentFile, { id })} label={`Télécharger ${label}`} whole />
      )}
      <IconLink icon="trash" href={withQuery(urls.documentDeletion, { selection: id })} label={`Supprimer ${label}`} />
    </>
  )
}

const states = new Map<string, { tone: StateTone; label: string }>(
  Object.entries({
    quarantined: { tone: 'waiting', label: 'Examinée par l’antivirus' },
    infected: { tone: 'bad', label: 'Virus trouvé, fichier détruit' },
    lost: { tone: 'bad', label: 'Fichier perdu, à ajouter de nouveau' },
  }),
)

/** A tag only for states in which a document can't be used. */
export function DocumentState({ state }: { state: string }) {
  const shown = states.get(state)
  return shown ? <StateTag {...shown} /> : null
}
