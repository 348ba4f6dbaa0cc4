import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { SearchForm } from '#components/kit/SearchForm.tsx'
import { count } from '#components/words/format.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { PeopleTable, type Row } from './PeopleTable.tsx'
import { peopleStatuses } from './people-words.ts'

type Props = {
  structureId: string
  people: Row[]
  today: string
  name: string
  total: number
  page: number
  pages: number
  done?: string | undefined
}

export function PeoplePanel({ structureId, people, today, name, total, page, pages, done }: Props) {
  const here = urlFor(urls.managedPeople, { structureId })
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
          <ButtonLink href={urlFor(urls.managedPeopleExport, { structureId })} icon="download" download>
            Exporter (CSV)
          </ButtonLink>
        </>
      }
    >
      <SearchForm action={here} name="nom" label="Nom, prénom ou adresse électronique" value={name} />
      {people.length === 0 ? (
        <EmptyState title="Personne ne correspond" text="Vérifiez l’orthographe, ou cherchez par une partie du nom." />
      ) : (
        <PeopleTable structureId={structureId} people={people} caption={count(total, 'personne')} today={today} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => withQuery(here, { ...(name && { nom: name }), page: String(number) })}
      />
    </Panel>
  )
}
