import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { CheckboxGroup } from '#components/kit/CheckboxGroup.tsx'
import { DateField } from '#components/kit/DateField.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { departmentText } from '#components/words/access-words.ts'
import { fullName } from '#components/words/full-name.ts'
import type { Problems } from '#src/domain/decision.ts'
import { earliestStart } from '#src/domain/period.ts'
import { urlFor, urls } from '#src/urls.ts'
import { accessOptions, giftLabels, giftWords } from './person-words.ts'
import type { PersonView } from './shown-person.ts'

type Typed = { workspaces?: string[]; units?: string[]; access?: string; effectiveFrom?: string }

type Props = {
  structureId: string
  found: PersonView
  workspaces: { code: string; label: string }[]
  units: { id: string | null; name: string | null }[]
  today: string
  typed?: Typed | undefined
  problems?: Problems<keyof typeof giftLabels> | undefined
  stale?: boolean | undefined
}

/** « Donner des abonnements »: several workspaces in several departments at once. */
export function GiftPanel({ structureId, found, workspaces, units, today, typed = {}, problems, stale }: Props) {
  const form = formFields('don', giftLabels, problems, giftWords)
  const sheet = { structureId, affiliationId: found.affiliation.id }
  const { label: spaces, ...workspaceField } = form.field('workspaces')
  const { label: services, ...unitField } = form.field('units')
  return (
    <Panel whole name="personnes" title={`Donner des abonnements à ${fullName(found.person)}`} problems={form.problems}>
      {stale && <StaleNotice shared next="Votre saisie est conservée : vérifiez-la, puis validez de nouveau." />}
      {units.length === 0 ? (
        <EmptyState
          title="Aucun service en cours"
          text="Cette personne n’est rattachée à aucun service aujourd’hui : donnez-lui d’abord un service."
        />
      ) : (
        <Form action={urlFor(urls.managedPersonRights, sheet)} cancel={urlFor(urls.managedPerson, sheet)}>
          <CheckboxGroup
            {...workspaceField}
            legend={spaces}
            options={workspaces.map(({ code, label }) => ({ value: code, label }))}
            values={typed.workspaces}
            required
          />
          <CheckboxGroup
            {...unitField}
            legend={services}
            options={units.map(({ id, name }) => ({ value: id ?? 'structure', label: departmentText(name) }))}
            values={typed.units ?? (units.length === 1 ? [units[0]?.id ?? 'structure'] : [])}
            required
          />
          <SelectField {...form.field('access')} options={accessOptions} value={typed.access} required />
          <DateField {...form.field('effectiveFrom')} value={typed.effectiveFrom ?? today} min={earliestStart(today)} required />
        </Form>
      )}
    </Panel>
  )
}
