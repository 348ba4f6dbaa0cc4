import { Table } from '#components/kit/Table.tsx'
import { formatDate, formatDateTime } from '#components/words/format.ts'

export type Application = { name: string; scopes: string[]; validUntil: string | null; lastUsedAt: Date | null }

export function ApplicationTable({ applications }: { applications: Application[] }) {
  return (
    <Table
      caption="Clés de l’API"
      captionUnseen
      rows={applications}
      rowName={({ name }) => name}
      columns={[
        { label: 'Application', rowHeader: true, cell: ({ name }) => name },
        { label: 'Portées', cell: ({ scopes }) => scopes.join(', ') },
        { label: 'Dernier jour', cell: ({ validUntil }) => (validUntil ? formatDate(validUntil) : 'sans fin') },
        { label: 'Dernière utilisation', cell: ({ lastUsedAt }) => (lastUsedAt ? formatDateTime(lastUsedAt) : 'jamais') },
      ]}
    />
  )
}
