import { RequestStateTag } from '#components/affiliations/RequestStateTag.tsx'
import { BulkActions } from '#components/kit/BulkActions.tsx'
import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { IconLink } from '#components/kit/IconButton.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { formatDate } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'
import { type SubscriptionView, subscriptionName } from './shown-subscription.ts'
import { removalMessages, subscriptionStatus } from './words.ts'

const SELECTION = 'abonnements-selection'

type Props = {
  subscriptions: SubscriptionView[]
  done?: string | undefined
  message?: keyof typeof removalMessages | undefined
}

export function SubscriptionPanel({ subscriptions, done, message }: Props) {
  return (
    <Panel
      name="abonnements"
      title="Mes abonnements aux espaces"
      status={subscriptionStatus(done)}
      intro="Les espaces auxquels vous êtes habilité, ou en attente d’habilitation."
      actions={
        subscriptions.length > 0 && (
          <ButtonLink href={urls.subscriptionRequest} icon="plus">
            Ajouter un abonnement
          </ButtonLink>
        )
      }
    >
      {subscriptions.length === 0 ? <NoSubscription /> : <SubscriptionTable subscriptions={subscriptions} message={message} />}
    </Panel>
  )
}

function NoSubscription() {
  return (
    <EmptyState
      title="Aucun abonnement pour l’instant"
      text="Un espace réunit des fonctionnalités, comme « Factures reçues ». Les premiers s’ouvrent avec votre premier rattachement à une structure."
      action={
        <ButtonLink href={urls.subscriptionRequest} icon="plus">
          Ajouter un abonnement
        </ButtonLink>
      }
    />
  )
}

function SubscriptionTable({ subscriptions, message }: Pick<Props, 'subscriptions' | 'message'>) {
  return (
    <>
      <Table
        caption="Espaces auxquels vous êtes abonné ou en attente"
        captionUnseen
        rows={subscriptions}
        rowName={subscriptionName}
        selection={{ form: SELECTION, value: ({ id }) => id }}
        columns={[
          { label: 'Espace', rowHeader: true, cell: ({ workspaceLabel }) => workspaceLabel },
          { label: 'Structure', cell: (row) => <Place {...row} /> },
          { label: 'Droit', cell: ({ access }) => accessNames[access] },
          { label: 'Date d’effet', cell: ({ effectiveFrom }) => formatDate(effectiveFrom) },
          { label: 'État', cell: (row) => <State {...row} /> },
        ]}
        actions={(row) => (
          <IconLink
            icon="trash"
            label={`Supprimer l’abonnement : ${subscriptionName(row)}`}
            href={`${urls.subscriptionRemoval}?${new URLSearchParams({ selection: row.id })}`}
          />
        )}
      />
      <BulkActions id={SELECTION} method="get" action={urls.subscriptionRemoval} message={message && removalMessages[message]}>
        <Button tone="plain" icon="trash">
          Supprimer abonnements
        </Button>
      </BulkActions>
    </>
  )
}

function Place({ structureName, departmentName }: SubscriptionView) {
  return (
    <>
      {structureName} <span class="below">{departmentText(departmentName)}</span>
    </>
  )
}

function State({ state, reason }: SubscriptionView) {
  return (
    <>
      <RequestStateTag state={state} /> {reason && <span class="below">Motif : {reason}</span>}
    </>
  )
}
