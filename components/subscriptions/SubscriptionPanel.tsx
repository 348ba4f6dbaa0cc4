import { EmptyState } from '../kit/EmptyState.tsx'
import { formatDate } from '../kit/format.ts'
import { Panel } from '../kit/Panel.tsx'
import { RequestStateTag, type ShownState } from '../kit/RequestStateTag.tsx'
import { Table } from '../kit/Table.tsx'

type Subscription = {
  workspaceLabel: string
  structureName: string
  departmentName: string | null
  access: 'edit' | 'view'
  state: ShownState
  effectiveFrom: string
}

const accessNames = { edit: 'Modification', view: 'Consultation' }

export function SubscriptionPanel({ subscriptions }: { subscriptions: Subscription[] }) {
  return (
    <Panel
      name="abonnements"
      title="Mes abonnements aux espaces"
      intro="Les espaces auxquels vous êtes habilité, ou en attente d’habilitation."
    >
      {subscriptions.length === 0 ? <NoSubscription /> : <SubscriptionTable subscriptions={subscriptions} />}
    </Panel>
  )
}

function NoSubscription() {
  return (
    <EmptyState
      title="Aucun abonnement pour l’instant"
      text="Un espace réunit des fonctionnalités, comme « Factures reçues ». Les premiers s’ouvrent avec votre premier rattachement à une structure."
    />
  )
}

function SubscriptionTable({ subscriptions }: { subscriptions: Subscription[] }) {
  return (
    <Table
      caption="Espaces auxquels vous êtes abonné ou en attente"
      captionUnseen
      rows={subscriptions}
      rowName={({ workspaceLabel, structureName }) => `${workspaceLabel}, ${structureName}`}
      columns={[
        { label: 'Espace', rowHeader: true, cell: ({ workspaceLabel }) => workspaceLabel },
        { label: 'Structure', cell: ({ structureName }) => structureName },
        { label: 'Service', cell: ({ departmentName }) => departmentName ?? 'Service par défaut' },
        { label: 'Droit', cell: ({ access }) => accessNames[access] },
        { label: 'Date d’effet', cell: ({ effectiveFrom }) => formatDate(effectiveFrom) },
        { label: 'État', cell: ({ state }) => <RequestStateTag state={state} /> },
      ]}
    />
  )
}
