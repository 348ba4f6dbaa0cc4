import { RequestStateTag } from '#components/affiliations/RequestStateTag.tsx'
import { BulkActions } from '#components/kit/BulkActions.tsx'
import { Button } from '#components/kit/Button.tsx'
import { IconLink } from '#components/kit/IconButton.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Table } from '#components/kit/Table.tsx'
import type { Sort } from '#components/kit/table-props.ts'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { count, formatDate } from '#components/words/format.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { type SubscriptionList, type SubscriptionSort, type SubscriptionView, subscriptionName } from './shown-subscription.ts'
import { removalMessages } from './words.ts'

const SELECTION = 'abonnements-selection'

type Props = {
  subscriptions: SubscriptionView[]
  list: SubscriptionList
  message?: keyof typeof removalMessages | undefined
}

export function SubscriptionTable({ subscriptions, list, message }: Props) {
  return (
    <>
      <Table
        caption={count(list.found, 'abonnement', 'abonnements')}
        rows={subscriptions}
        rowName={subscriptionName}
        selection={{ form: SELECTION, value: ({ id }) => id }}
        columns={[
          { label: 'Espace', rowHeader: true, sort: sortedBy(list, 'espace'), cell: ({ workspaceLabel }) => workspaceLabel },
          { label: 'Structure', sort: sortedBy(list, 'structure'), cell: (row) => <Place {...row} /> },
          { label: 'Droit', cell: ({ access }) => accessNames[access] },
          { label: 'Date d’effet', sort: sortedBy(list, 'date'), cell: ({ effectiveFrom }) => formatDate(effectiveFrom) },
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
      <Pagination page={list.page} pages={list.pages} href={(page) => addressOf(list, { page })} />
    </>
  )
}

function addressOf({ search, sort }: SubscriptionList, { page = 1, tri = sort }: { page?: number; tri?: SubscriptionSort }) {
  return withQuery(urls.subscriptions, { recherche: search, tri, page: String(page) })
}

function sortedBy(list: SubscriptionList, sort: SubscriptionSort): Sort {
  return { href: addressOf(list, { tri: sort }), direction: list.sort === sort ? 'ascending' : undefined }
}

function Place({ structureName, departmentName }: SubscriptionView) {
  return (
    <>
      {structureName} <span class="below">{departmentText(departmentName)}</span>
    </>
  )
}

function State({ id, state, reason }: SubscriptionView) {
  return (
    <>
      <RequestStateTag state={state} />{' '}
      {state === 'pending' && (
        <a class="below" href={urlFor(urls.subscription, { subscriptionId: id })}>
          Suivre la demande
        </a>
      )}{' '}
      {reason && <span class="below">Motif : {reason}</span>}
    </>
  )
}
