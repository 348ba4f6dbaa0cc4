import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { count } from '#components/words/format.ts'
import type { PeopleFilter } from '#src/domain/affiliation/people-filter.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { type Choices, PeopleFilters, queryOf } from './PeopleFilters.tsx'
import { PeopleTable, type Row } from './PeopleTable.tsx'
import { peopleStatuses } from './people-words.ts'

type Props = {
  structureId: string
  people: Row[]
  today: string
  name: string
  filter: PeopleFilter
  choices: Choices
  total: number
  page: number
  pages: number
  done?: string | undefined
}

export function PeoplePanel({ structureId, people, today, name, filter, choices, total, page, pages, done }: Props) {
  const here = urlFor(urls.managedPeople, { structureId })
  const query = queryOf(name, filter)
  return (
    <Panel
      whole
      name="personnes"
      title="Personnes de la structure"
      status={peopleStatuses.get(done ?? '')}
      actions={
        <>
          <ButtonLink href={urlFor(urls.managedPeopleAddition, { structureId })} icon="plus">
            Rattacher une personne
          </ButtonLink>
          <ButtonLink href={withQuery(urlFor(urls.managedPeopleExport, { structureId }), query)} icon="download" download>
            Exporter (CSV)
          </ButtonLink>
        </>
      }
    >
      <PeopleFilters action={here} {...{ name, filter, choices }} />
      {people.length === 0 ? (
        <EmptyState
          title="Personne ne correspond"
          text="Vérifiez l’orthographe, cherchez par une partie du nom, ou retirez un filtre."
        />
      ) : (
        <PeopleTable structureId={structureId} people={people} caption={count(total, 'personne')} today={today} />
      )}
      <Pagination page={page} pages={pages} href={(number) => withQuery(here, { ...query, page: String(number) })} />
    </Panel>
  )
}
