import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { DateField } from '#components/kit/DateField.tsx'
import { FieldRow } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { fullName } from '#components/words/full-name.ts'
import { WHOLE_STRUCTURE } from '#src/domain/affiliation/affiliation-request.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urlFor, urls } from '#src/urls.ts'
import { lineLabels, lineWords } from './person-words.ts'
import type { PersonView } from './shown-person.ts'

type Typed = { version: number; department: string; validFrom: string; validUntil: string }

type Props = {
  structureId: string
  found: PersonView
  line: { id: string; version: number; departmentId: string | null; validFrom: string; validUntil: string | null }
  departments: { id: string; name: string }[]
  typed?: Typed | undefined
  problems?: Problems<keyof typeof lineLabels> | undefined
  stale?: boolean | undefined
}

export function LinePanel({ structureId, found, line, departments, typed, problems, stale }: Props) {
  const form = formFields('service', lineLabels, problems, lineWords)
  const sheet = { structureId, affiliationId: found.affiliation.id }
  const whole = { value: WHOLE_STRUCTURE, label: 'Toute la structure' }
  return (
    <Panel whole name="personnes" title={`Modifier un service de ${fullName(found.person)}`} problems={form.problems}>
      {stale && <StaleNotice shared next="Voici le service tel qu’il est maintenant : vérifiez, puis validez de nouveau." />}
      <Form
        action={urlFor(urls.managedPersonLine, { ...sheet, scopeId: line.id })}
        version={typed?.version ?? line.version}
        cancel={urlFor(urls.managedPerson, sheet)}
      >
        <SelectField
          {...form.field('department')}
          options={[whole, ...departments.map(({ id, name }) => ({ value: id, label: name }))]}
          value={typed?.department ?? line.departmentId ?? WHOLE_STRUCTURE}
          placeholder={null}
          hint="Un autre service remplace celui-ci, avec ses abonnements par défaut."
          required
        />
        <FieldRow>
          <DateField {...form.field('validFrom')} value={typed?.validFrom ?? line.validFrom} required />
          <DateField {...form.field('validUntil')} value={typed?.validUntil ?? line.validUntil ?? ''} />
        </FieldRow>
      </Form>
    </Panel>
  )
}
