import { RequestStateTag } from '#components/affiliations/RequestStateTag.tsx'
import { IconLink } from '#components/kit/IconButton.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { period } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import { roleNames, scopeName, switchNames } from '#components/words/structure-words.ts'
import { shownState } from '#src/domain/affiliation/affiliation-state.ts'
import { urlFor, urls } from '#src/urls.ts'
import type { PersonView } from './shown-person.ts'

export type Row = PersonView & { mayEnd: boolean }

type Props = { structureId: string; people: Row[]; caption: string; today: string }

export function PeopleTable({ structureId, people, caption, today }: Props) {
  const to = (url: string, affiliationId: string) => urlFor(url, { structureId, affiliationId })
  return (
    <Table
      caption={caption}
      rows={people}
      rowName={({ person }) => fullName(person)}
      columns={[
        { label: 'Personne', rowHeader: true, cell: (row) => <Who {...row} /> },
        { label: 'Rôle', cell: (row) => <Rights {...row} /> },
        { label: 'Périmètre', cell: ({ departments }) => scopeName(departments) },
        { label: 'Validité', cell: (row) => <Term {...row} today={today} /> },
      ]}
      actions={({ affiliation, person, mayEnd }) => (
        <>
          <IconLink
            icon="edit"
            label={`Modifier les droits de ${fullName(person)}`}
            href={to(urls.managedPerson, affiliation.id)}
          />
          {mayEnd && (
            <IconLink
              icon="trash"
              label={`Mettre fin au rattachement de ${fullName(person)}`}
              href={to(urls.managedPersonEnd, affiliation.id)}
            />
          )}
        </>
      )}
    />
  )
}

function Who({ person, login, isDeactivated }: Row) {
  return (
    <>
      {fullName(person)} <span class="below">{login}</span>
      {isDeactivated && <StateTag tone="neutral" label="Compte désactivé" />}
    </>
  )
}

function Rights({ affiliation }: Row) {
  const keys = Object.keys(switchNames) as (keyof typeof switchNames)[]
  const given = affiliation.role === 'secondary_manager' ? keys.filter((key) => affiliation[key]) : []
  return (
    <>
      {roleNames[affiliation.role]}
      {given.map((key) => (
        <span class="below">{switchNames[key]}</span>
      ))}
    </>
  )
}

/** A tag only for affiliations not in force today. */
function Term({ since, until, today }: Row & { today: string }) {
  if (since === null) return null
  const state = shownState({ state: 'approved', validFrom: since, validUntil: until, endedAt: null }, today)
  return (
    <>
      {period(since, until)}
      {state !== 'approved' && (
        <span class="below">
          <RequestStateTag state={state} />
        </span>
      )}
    </>
  )
}
