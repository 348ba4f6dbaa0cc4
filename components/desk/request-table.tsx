import type { RowProps } from '#components/kit/table-props.ts'
import { formatAge, formatDate, period } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import { roleNames, scopeName } from '#components/words/structure-words.ts'
import { urlFor, urls } from '#src/urls.ts'
import { deskLists } from './desk-lists.ts'
import { isWaiting, RequestVerdict } from './RequestVerdict.tsx'
import type { RequestView } from './shown-request.ts'

export function requestTable(now: Date): RowProps<RequestView> {
  return {
    rowId: ({ id }) => `demande-${id}`,
    rowName: requestName,
    selection: { form: deskLists.affiliations.selection, value: ({ id, state }) => (isWaiting(state) ? id : '') },
    columns: [
      { label: 'Personne', rowHeader: true, cell: (request) => <RequesterWithRole {...request} /> },
      { label: 'Structure', cell: (request) => <Where {...request} /> },
      { label: 'Validité', cell: ({ validFrom, validUntil }) => period(validFrom, validUntil) },
      { label: 'Demandé', cell: (request) => <Age {...request} now={now} /> },
    ],
    actions: (request) => (
      <RequestVerdict
        request={request}
        name={requestName(request)}
        action={urlFor(urls.requestDecision, { scopeId: request.id })}
      />
    ),
  }
}

/** « Jeanne MARTIN – Mairie de Beauval, Voirie » */
function requestName({ person, structure, departmentName }: RequestView) {
  return `${fullName(person)} – ${structure.displayName}, ${scopeName(departmentName)}`
}

export function Requester(person: RequestView['person']) {
  return (
    <>
      {fullName(person)} <span class="below">{person.contactEmail}</span>
    </>
  )
}

/** Approving gives a manager whose dates have passed the rights of the role again. */
function RequesterWithRole({ person, affiliation: { role } }: RequestView) {
  return (
    <>
      <Requester {...person} /> {role !== 'member' && <span class="below">{roleNames[role]}</span>}
    </>
  )
}

function Where({ structure, departmentName }: Pick<RequestView, 'structure' | 'departmentName'>) {
  return (
    <>
      {structure.displayName} <span class="below">{scopeName(departmentName)}</span>
    </>
  )
}

export function Age({ requestedAt, remindedAt, now }: { requestedAt: Date; remindedAt?: Date | null; now: Date }) {
  return (
    <>
      <span title={formatDate(requestedAt)}>{formatAge(requestedAt, now)}</span>{' '}
      {remindedAt && <span class="below">relancé {formatAge(remindedAt, now)}</span>}
    </>
  )
}
