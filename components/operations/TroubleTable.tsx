import { formatDateTime } from '../kit/format.ts'
import { StateTag } from '../kit/StateTag.tsx'
import { Table } from '../kit/Table.tsx'

export type MailTrouble = { key: string; kind: string; state: string; sendAt: Date; lastError: string }

/** Mails by their key, never by whom they were for. */
export function TroubleTable({ troubles }: { troubles: MailTrouble[] }) {
  return (
    <Table
      caption="Courriels incertains ou abandonnés"
      captionUnseen
      rows={troubles}
      rowName={({ key }) => key}
      columns={[
        { label: 'Courriel', rowHeader: true, cell: ({ key }) => <code>{key}</code> },
        { label: 'À envoyer le', cell: ({ sendAt }) => formatDateTime(sendAt) },
        {
          label: 'État',
          cell: ({ state }) =>
            state === 'failed' ? <StateTag tone="bad" label="Abandonné" /> : <StateTag tone="waiting" label="Incertain" />,
        },
        { label: 'Dernière erreur', cell: ({ lastError }) => <code>{lastError}</code> },
      ]}
    />
  )
}
