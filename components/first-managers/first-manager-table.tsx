import { TableRow } from '#components/kit/TableRow.tsx'
import type { RowProps } from '#components/kit/table-props.ts'
import { formatAge, formatDate, period } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import { identifierText, scopeName } from '#components/words/structure-words.ts'
import { urlFor, urls } from '#src/urls.ts'
import { FirstManagerVerdict } from './FirstManagerVerdict.tsx'
import type { FirstManagerRequestView } from './shown-request.ts'

type Reader = { now: Date; proofNeeded: boolean }

/** `proofNeeded`: naming asks for the password. */
export function firstManagerTable({ now, proofNeeded }: Reader): RowProps<FirstManagerRequestView> {
  return {
    rowId: ({ id }) => `demande-${id}`,
    rowName: ({ person, structure }) => `${fullName(person)}, ${structure.displayName}`,
    columns: [
      { label: 'Personne', rowHeader: true, cell: ({ person }) => <Requester {...person} /> },
      { label: 'Structure', cell: ({ structure }) => <Known {...structure} /> },
      { label: 'Demandé', cell: (request) => <Asked {...request} now={now} /> },
    ],
    actions: (request) => (
      <FirstManagerVerdict
        request={request}
        name={`${fullName(request.person)}, ${request.structure.displayName}`}
        action={urlFor(urls.firstManager, { affiliationId: request.id })}
        approve={{ label: 'Nommer gestionnaire principal', about: `: ${fullName(request.person)}`, proofNeeded }}
      />
    ),
  }
}

function Requester(person: FirstManagerRequestView['person']) {
  return (
    <>
      {fullName(person)} <span class="below">{person.contactEmail}</span>
    </>
  )
}

function Known({ displayName, city, email, phone, ...structure }: FirstManagerRequestView['structure']) {
  return (
    <>
      {displayName} <span class="below">{[identifierText(structure), city].filter(Boolean).join(', ')}</span>
      {[email, phone].filter(Boolean).map((contact) => (
        <span class="below">{contact}</span>
      ))}
    </>
  )
}

function Asked({ departments, validFrom, validUntil, now, ...asked }: FirstManagerRequestView & { now: Date }) {
  return (
    <>
      <Age {...asked} now={now} /> <span class="below">{scopeName(departments.join(', ') || null)}</span>
      <span class="below">{period(validFrom, validUntil)}</span>
    </>
  )
}

function Age({ requestedAt, remindedAt, now }: Pick<FirstManagerRequestView, 'requestedAt' | 'remindedAt'> & { now: Date }) {
  return (
    <>
      <span title={formatDate(requestedAt)}>{formatAge(requestedAt, now)}</span>{' '}
      {remindedAt && <span class="below">relancé {formatAge(remindedAt, now)}</span>}
    </>
  )
}

export function FirstManagerRow({ request, ...reader }: Reader & { request: FirstManagerRequestView }) {
  return <TableRow {...firstManagerTable(reader)} row={request} />
}
