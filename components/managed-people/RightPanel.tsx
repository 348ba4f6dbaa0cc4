import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { DateField } from '#components/kit/DateField.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { departmentText } from '#components/words/access-words.ts'
import { fullName } from '#components/words/full-name.ts'
import type { Problems } from '#src/domain/decision.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'
import { urlFor, urls } from '#src/urls.ts'
import { accessOptions, giftWords, rightLabels } from './person-words.ts'
import type { PersonView } from './shown-person.ts'

type Typed = { version: number; unit: string; access: string; effectiveFrom: string }

type Props = {
  structureId: string
  found: PersonView
  right: {
    id: string
    version: number
    workspaceLabel: string
    departmentId: string | null
    access: AccessLevel
    effectiveFrom: string
  }
  units: { id: string | null; name: string | null }[]
  typed?: Typed | undefined
  problems?: Problems<keyof typeof rightLabels> | undefined
  stale?: boolean | undefined
}

export function RightPanel({ structureId, found, right, units, typed, problems, stale }: Props) {
  const form = formFields('abonnement', rightLabels, problems, giftWords)
  const sheet = { structureId, affiliationId: found.affiliation.id }
  return (
    <Panel
      whole
      name="personnes"
      title={`Modifier un abonnement de ${fullName(found.person)}`}
      intro={right.workspaceLabel}
      problems={form.problems}
    >
      {stale && <StaleNotice shared next="Voici l’abonnement tel qu’il est maintenant : vérifiez, puis validez de nouveau." />}
      <Form
        action={urlFor(urls.managedPersonRight, { ...sheet, subscriptionId: right.id })}
        version={typed?.version ?? right.version}
        cancel={urlFor(urls.managedPerson, sheet)}
      >
        <SelectField
          {...form.field('unit')}
          options={units.map(({ id, name }) => ({ value: id ?? 'structure', label: departmentText(name) }))}
          value={typed?.unit ?? right.departmentId ?? 'structure'}
          placeholder={null}
          required
        />
        <SelectField
          {...form.field('access')}
          options={accessOptions}
          value={typed?.access ?? right.access}
          placeholder={null}
          required
        />
        <DateField {...form.field('effectiveFrom')} value={typed?.effectiveFrom ?? right.effectiveFrom} required />
      </Form>
    </Panel>
  )
}
