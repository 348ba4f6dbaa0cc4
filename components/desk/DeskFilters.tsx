import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { Field } from '#components/kit/Field.tsx'
import { type Option, SelectField } from '#components/kit/SelectField.tsx'
import { urls } from '#src/urls.ts'
import { type DeskFilter, filterNames, isFiltered, withFilter } from './desk-filter.ts'
import { ageOptions, kindOptions, sortOptions } from './words.ts'

/** What can be chosen among the requests that wait. */
export type Choices = { structures: Option[]; departments: Option[]; workspaces: Option[] }

type Props = {
  filter: DeskFilter
  choices: Choices
  /** What the filter finds. */
  found: number
}

const SEND = 'choisir-demandes'

/** Closed on a first visit. Each choice is sent at once where there is JavaScript. */
export function DeskFilters({ filter, choices, found }: Props) {
  const isSet = isFiltered(filter) || filter.sort !== ''
  return (
    <div class="desk-head">
      <details class="unfold" open={isSet}>
        <summary class="button plain small">Filtrer et trier</summary>
        <form class="desk-filter" method="get" action={urls.manager} novalidate>
          <Field name={filterNames.search} label="Nom ou adresse" value={filter.search} type="search" />
          <Choice filter={filter} field="kind" label="Demande" options={kindOptions} all="Toutes" />
          <Choice filter={filter} field="structure" label="Structure" options={choices.structures} all="Toutes" />
          <Choice filter={filter} field="department" label="Service" options={choices.departments} all="Tous" />
          <Choice filter={filter} field="workspace" label="Espace" options={choices.workspaces} all="Tous" />
          <Choice filter={filter} field="age" label="Ancienneté" options={ageOptions} all="Toutes" />
          <Choice filter={filter} field="sort" label="Trier par" options={sortOptions} all={null} />
          <div class="buttons">
            <Button id={SEND} tone="plain" icon="search">
              Rechercher
            </Button>
            {isSet && <ButtonLink href={urls.manager}>Tout afficher</ButtonLink>}
          </div>
        </form>
      </details>
      {found > 0 && (
        <ButtonLink href={withFilter(urls.allDecisions, filter)} small>
          Tout valider<span class="unseen"> : la page suivante dit combien</span>
        </ButtonLink>
      )}
    </div>
  )
}

type ChoiceProps = { filter: DeskFilter; field: keyof DeskFilter; label: string; options: Option[]; all: string | null }

/** A list of one leaves nothing to choose. */
function Choice({ filter, field, label, options, all }: ChoiceProps) {
  if (options.length < 2 && filter[field] === '') return null
  const name = filterNames[field]
  return <SelectField name={name} label={label} options={options} value={filter[field]} placeholder={all} shows={SEND} />
}
