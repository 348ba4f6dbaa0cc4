import type { Child } from 'hono/jsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'

type Department = { id: string; code: string; name: string; isActive: boolean }

export function DepartmentTable({ departments, actions }: { departments: Department[]; actions?: (row: Department) => Child }) {
  if (departments.length === 0) {
    return (
      <EmptyState
        title="Aucun service"
        text="Une structure qui n’est pas découpée en services reçoit tout au « Service par défaut »."
      />
    )
  }
  return (
    <Table
      caption="Services de la structure"
      captionUnseen
      rows={departments}
      rowName={({ name }) => name}
      columns={[
        { label: 'Service', rowHeader: true, cell: ({ name }) => name },
        { label: 'Code', cell: ({ code }) => code },
        {
          label: 'État',
          cell: ({ isActive }) => <StateTag tone={isActive ? 'good' : 'neutral'} label={isActive ? 'Actif' : 'Inactif'} />,
        },
      ]}
      actions={actions}
    />
  )
}
