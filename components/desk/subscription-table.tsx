import type { RowProps } from '#components/kit/table-props.ts'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { formatDate } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'
import { urlFor, urls } from '#src/urls.ts'
import { deskLists } from './desk-lists.ts'
import { isWaiting, RequestVerdict } from './RequestVerdict.tsx'
import { Age, Requester } from './request-table.tsx'
import type { ToDecide } from './shown-request.ts'

export type SubscriptionRequestView = ToDecide & {
  workspaceLabel: string
  access: AccessLevel
  origin: 'default' | 'request' | 'opening'
  validFrom: string
  comment: string
}

export function subscriptionTable(now: Date): RowProps<SubscriptionRequestView> {
  return {
    rowId: ({ id }) => `abonnement-${id}`,
    rowName: subscriptionName,
    selection: { form: deskLists.subscriptions.selection, value: ({ id, state }) => (isWaiting(state) ? id : '') },
    columns: [
      { label: 'Personne', rowHeader: true, cell: ({ person }) => <Requester {...person} /> },
      { label: 'Espace', cell: (row) => <WorkspaceCell {...row} /> },
      { label: 'Structure', cell: (row) => <Where {...row} /> },
      { label: 'Demandé', cell: (row) => <Asked {...row} now={now} /> },
    ],
    actions: (row) => (
      <RequestVerdict
        request={row}
        name={subscriptionName(row)}
        action={urlFor(urls.subscriptionDecision, { subscriptionId: row.id })}
      />
    ),
  }
}

/** « Jeanne MARTIN – Factures reçues, Mairie de Beauval, Service par défaut, Consultation » */
function subscriptionName({ person, workspaceLabel, structure, departmentName, access }: SubscriptionRequestView) {
  const right = [workspaceLabel, structure.displayName, departmentText(departmentName), accessNames[access]]
  return `${fullName(person)} – ${right.join(', ')}`
}

function WorkspaceCell({ workspaceLabel, access }: SubscriptionRequestView) {
  return (
    <>
      {workspaceLabel} <span class="below">{accessNames[access]}</span>
    </>
  )
}

function Where({ structure, departmentName }: SubscriptionRequestView) {
  return (
    <>
      {structure.displayName} <span class="below">{departmentText(departmentName)}</span>
    </>
  )
}

function Asked({ requestedAt, validFrom, origin, comment, now }: SubscriptionRequestView & { now: Date }) {
  return (
    <>
      <Age requestedAt={requestedAt} now={now} />
      <span class="below">{origin === 'opening' ? 'Ouverture de l’espace' : `Pour le ${formatDate(validFrom)}`}</span>{' '}
      {comment && <span class="below">« {comment} »</span>}
    </>
  )
}
