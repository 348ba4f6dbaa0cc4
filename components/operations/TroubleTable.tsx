import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { formatDateTime } from '#components/words/format.ts'

export type MailTrouble = { key: string; kind: string; state: string; sendAt: Date; lastError: string }

const failed: Parameters<typeof StateTag>[0] = { tone: 'bad', label: 'Abandonné' }
const states = new Map<string, Parameters<typeof StateTag>[0]>(
  Object.entries({
    queued: { tone: 'soon', label: 'À réessayer' },
    uncertain: { tone: 'waiting', label: 'Incertain' },
    failed,
  }),
)

/** Shows a mail's key, never its recipient. */
export function TroubleTable({ troubles }: { troubles: MailTrouble[] }) {
  return (
    <Table
      caption="Courriels en difficulté"
      captionUnseen
      rows={troubles}
      rowName={({ key }) => key}
      columns={[
        { label: 'Courriel', rowHeader: true, cell: ({ key }) => <code>{key}</code> },
        { label: 'À envoyer le', cell: ({ sendAt }) => formatDateTime(sendAt) },
        {
          label: 'État',
          cell: ({ state }) => <StateTag {...(states.get(state) ?? failed)} />,
        },
        { label: 'Dernière erreur', cell: ({ lastError }) => <code>{lastError}</code> },
      ]}
    />
  )
}
