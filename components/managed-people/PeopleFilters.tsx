import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { Field } from '#components/kit/Field.tsx'
import { type Option, SelectField } from '#components/kit/SelectField.tsx'
import { Working } from '#components/kit/Working.tsx'
import { roleNames } from '#components/words/structure-words.ts'
import type { PeopleFilter, peopleStates } from '#src/domain/affiliation/people-filter.ts'
import { roles } from '#src/domain/affiliation/rights-by-role.ts'

export type Choices = { departments: { id: string; name: string }[]; workspaces: { code: string; label: string }[] }

type Props = { action: string; name: string; filter: PeopleFilter; choices: Choices }

/** The names of the parameters in the address. */
const parameters: Record<keyof PeopleFilter, string> = {
  role: 'role',
  department: 'service',
  state: 'validite',
  workspace: 'espace',
}

const stateNames: Record<(typeof peopleStates)[number], string> = {
  valide: 'Rattachement validé',
  'a-venir': 'Rattachement à venir',
  expire: 'Rattachement expiré',
  demande: 'Demande en attente',
  desactive: 'Compte désactivé',
}

export function PeopleFilters({ action, name, filter, choices }: Props) {
  const { departments, workspaces } = choices
  const isSet = Object.values(filter).some((value) => value !== '')
  const options: Record<keyof PeopleFilter, Option[]> = {
    role: roles.map((role) => ({ value: role, label: roleNames[role] })),
    department: [
      { value: 'structure', label: 'Toute la structure' },
      ...departments.map(({ id, name }) => ({ value: id, label: name })),
    ],
    state: Object.entries(stateNames).map(([value, label]) => ({ value, label })),
    workspace: workspaces.map(({ code, label }) => ({ value: code, label })),
  }
  const choice = (field: keyof PeopleFilter, label: string) => (
    <SelectField
      name={parameters[field]}
      id={`filtre-${parameters[field]}`}
      label={label}
      options={options[field]}
      value={filter[field]}
      placeholder="Tous"
    />
  )
  return (
    <form class="search" method="get" action={action} novalidate>
      <Field name="nom" id="recherche-nom" label="Nom, prénom ou adresse électronique" value={name} type="search" />
      <details class="unfold" open={isSet}>
        <summary class="button plain small">Filtrer</summary>
        <div class="desk-filter">
          {choice('role', 'Rôle')}
          {choice('department', 'Service')}
          {choice('state', 'État')}
          {choice('workspace', 'Espace')}
        </div>
      </details>
      <Button tone="plain" icon="search">
        Rechercher
      </Button>
      {(isSet || name !== '') && <ButtonLink href={action}>Tout afficher</ButtonLink>}
      <Working text="Recherche en cours…" />
    </form>
  )
}

/** The chosen people, as an address says it. */
export function queryOf(name: string, filter: PeopleFilter): Record<string, string> {
  const fields = Object.keys(parameters) as (keyof PeopleFilter)[]
  const chosen = fields.filter((field) => filter[field] !== '').map((field) => [parameters[field], filter[field]])
  return { ...(name && { nom: name }), ...Object.fromEntries(chosen) }
}
