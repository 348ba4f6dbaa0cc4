import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { count, formatDateTime } from '#components/words/format.ts'

export type TrashedFile = { key: string; storedAt: Date; deletedFrom: Date }

const SHOWN_MAX = 20

/** Undefined: the store of files did not answer. */
export function TrashPanel({ trash }: { trash: TrashedFile[] | undefined }) {
  if (!trash)
    return (
      <Panel name="corbeille" title="Corbeille">
        <Notice tone="bad" text="Le stockage des fichiers ne répond pas : la corbeille n’a pas pu être lue." />
      </Panel>
    )
  if (trash.length === 0) return null
  return (
    <Panel
      name="corbeille"
      title="Corbeille"
      intro={`${count(trash.length, 'fichier')} sans pièce jointe. « npm run trash -- restore CLÉ » remet un fichier à sa place.`}
    >
      <Table
        caption="Fichiers dans la corbeille"
        captionUnseen
        rows={trash.slice(0, SHOWN_MAX)}
        rowName={({ key }) => key}
        columns={[
          { label: 'Clé', rowHeader: true, cell: ({ key }) => <code>{key}</code> },
          { label: 'Retiré le', cell: ({ storedAt }) => formatDateTime(storedAt) },
          { label: 'Supprimé à partir du', cell: ({ deletedFrom }) => formatDateTime(deletedFrom) },
        ]}
      />
    </Panel>
  )
}
