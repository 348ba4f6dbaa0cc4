import type { AccessLevel } from '../../src/domain/entitlement.ts'
import { urlFor, urls } from '../../src/urls.ts'
import { accessNames, departmentText } from '../kit/access-words.ts'
import { formatDate } from '../kit/format.ts'
import { fullName } from '../kit/full-name.ts'
import type { RowProps } from '../kit/Table.tsx'
import { RequestVerdict, type ToDecide } from './RequestVerdict.tsx'
import { Age, isWaiting, Requester } from './request-table.tsx'

export const SUBSCRIPTIONS_SELECTION = 'abonnements-a-decider'

export type ShownSubscriptionRequest = ToDecide & {
  structure: { displayName: string }
  workspaceLabel: string
  departmentName: string | null
  access: AccessLevel
  origin: 'default' | 'request' | 'opening'
  effectiveFrom: string
  comment: string
  requestedAt: Date
  person: { firstName: string; lastName: string; contactEmail: string }
}

/** What the rows of the waiting subscriptions are made of, in the table and alone. */
export function subscriptionTable(now: Date): RowProps<ShownSubscriptionRequest> {
  return {
    rowId: ({ id }) => `abonnement-${id}`,
    rowName: (row) => `${fullName(row.person)}, ${row.workspaceLabel}, ${accessNames[row.access]}`,
    selection: { form: SUBSCRIPTIONS_SELECTION, value: ({ id, state }) => (isWaiting(state) ? id : '') },
    columns: [
      { label: 'Personne', rowHeader: true, cell: ({ person }) => <Requester {...person} /> },
      { label: 'Espace', cell: (row) => <Space {...row} /> },
      { label: 'Structure', cell: (row) => <Where {...row} /> },
      { label: 'Demandé', cell: (row) => <Asked {...row} now={now} /> },
    ],
    actions: (row) => <RequestVerdict request={row} action={urlFor(urls.subscriptionDecision, { subscriptionId: row.id })} />,
  }
}

/** « Jeanne MARTIN – Factures reçues, Mairie de Beauval, Service par défaut, Consultation » */
export function subscriptionWords({ person, workspaceLabel, structure, departmentName, access }: ShownSubscriptionRequest) {
  const right = [workspaceLabel, structure.displayName, departmentText(departmentName), accessNames[access]]
  return `${fullName(person)} – ${right.join(', ')}`
}

function Space({ workspaceLabel, access }: ShownSubscriptionRequest) {
  return (
    <>
      {workspaceLabel} <span class="below">{accessNames[access]}</span>
    </>
  )
}

function Where({ structure, departmentName }: ShownSubscriptionRequest) {
  return (
    <>
      {structure.displayName} <span class="below">{departmentText(departmentName)}</span>
    </>
  )
}

function Asked({ requestedAt, effectiveFrom, origin, comment, now }: ShownSubscriptionRequest & { now: Date }) {
  return (
    <>
      <Age requestedAt={requestedAt} now={now} />
      <span class="below">{origin === 'opening' ? 'Ouverture de l’espace' : `Pour le ${formatDate(effectiveFrom)}`}</span>{' '}
      {comment && <span class="below">« {comment} »</span>}
    </>
  )
}
