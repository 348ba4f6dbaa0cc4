import { IconLink } from '#components/kit/IconButton.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { formatDateTime } from '#components/words/format.ts'
import { urlFor, urls } from '#src/urls.ts'

export type Draft = { id: string; recipientName: string; typed: Record<string, string | string[]>; savedAt: Date }

const numberOf = ({ typed }: Draft) => (typeof typed.number === 'string' && typed.number) || 'Sans numéro'

export function DraftTable({ drafts }: { drafts: Draft[] }) {
  return (
    <Panel whole name="brouillons" title="Mes brouillons" intro="Gardés pour vous seul : rien n’en est envoyé.">
      <Table
        caption="Factures que vous n’avez pas encore déposées"
        captionUnseen
        rows={drafts}
        rowName={numberOf}
        columns={[
          {
            ...{ label: 'Numéro', rowHeader: true },
            cell: (draft) => <a href={urlFor(urls.draft, { depositId: draft.id })}>{numberOf(draft)}</a>,
          },
          { label: 'Destinataire', cell: ({ recipientName }) => recipientName },
          { label: 'Gardé le', cell: ({ savedAt }) => formatDateTime(savedAt) },
        ]}
        actions={(draft) => (
          <IconLink
            icon="trash"
            label={`Supprimer le brouillon ${numberOf(draft)}`}
            href={urlFor(urls.draftDeletion, { depositId: draft.id })}
          />
        )}
      />
    </Panel>
  )
}
