import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { CheckboxGroup } from '#components/kit/CheckboxGroup.tsx'
import { DateField } from '#components/kit/DateField.tsx'
import { Field } from '#components/kit/Field.tsx'
import { FieldRow } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { WHOLE_STRUCTURE } from '#src/domain/affiliation/affiliation-request.ts'
import type { Problems } from '#src/domain/decision.ts'
import { earliestStart } from '#src/domain/period.ts'
import { urlFor, urls } from '#src/urls.ts'
import { additionLabels, additionWords } from './people-words.ts'

type Typed = { email?: string; scope?: string[]; validFrom?: string; validUntil?: string }

type Props = {
  structureId: string
  /** A person of the structure, who gets more departments. */
  found?: { id: string; name: string } | undefined
  departments: { id: string; name: string }[]
  today: string
  typed?: Typed | undefined
  problems?: Problems<keyof typeof additionLabels> | undefined
  stale?: boolean | undefined
}

export function AdditionPanel({ structureId, found, departments, today, typed = {}, problems, stale }: Props) {
  const form = formFields('rattacher', additionLabels, problems, additionWords)
  const { label: legend, ...scope } = form.field('scope')
  const sheet = found && { structureId, affiliationId: found.id }
  const whole = { value: WHOLE_STRUCTURE, label: 'Rattacher à la structure', hint: 'Pour intervenir sur toute la structure.' }
  return (
    <Panel
      whole={!!found}
      name="personnes"
      title={found ? `Donner des services à ${found.name}` : 'Rattacher une personne'}
      problems={form.problems}
    >
      {stale && <StaleNotice shared next="Votre saisie est conservée : vérifiez-la, puis validez de nouveau." />}
      <Form
        action={sheet ? urlFor(urls.managedPersonLines, sheet) : urlFor(urls.managedPeopleAddition, { structureId })}
        cancel={sheet ? urlFor(urls.managedPerson, sheet) : urlFor(urls.managedPeople, { structureId })}
        leaves
      >
        {!found && (
          <Field
            {...form.field('email')}
            type="email"
            value={typed.email}
            hint="L’adresse avec laquelle la personne se connecte à son compte."
            required
          />
        )}
        <FieldRow>
          <DateField {...form.field('validFrom')} value={typed.validFrom ?? today} min={earliestStart(today)} required />
          <DateField {...form.field('validUntil')} value={typed.validUntil} min={today} />
        </FieldRow>
        <CheckboxGroup
          {...scope}
          legend={legend}
          options={[whole, ...departments.map(({ id, name }) => ({ value: id, label: name }))]}
          values={typed.scope ?? (departments.length === 0 ? [WHOLE_STRUCTURE] : [])}
          required
        />
      </Form>
    </Panel>
  )
}
