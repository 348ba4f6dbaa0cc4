import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { CheckboxGroup } from '#components/kit/CheckboxGroup.tsx'
import { DateField } from '#components/kit/DateField.tsx'
import { FieldRow } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { identifierText } from '#components/words/structure-words.ts'
import { type Standing, WHOLE_STRUCTURE } from '#src/domain/affiliation/affiliation-request.ts'
import type { Problems } from '#src/domain/decision.ts'
import { earliestStart } from '#src/domain/period.ts'
import { urlFor, urls } from '#src/urls.ts'
import { AskedSpaces } from './AskedSpaces.tsx'
import { DayIsFull } from './DayIsFull.tsx'
import { NoManager } from './NoManager.tsx'
import { requestLabels, requestWords, standingHints } from './request-words.ts'

type Structure = { id: string; displayName: string; identifierType: string; identifier: string; city: string; isActive: boolean }

type Props = {
  structure: Structure
  departments: { id: string; name: string; code: string; standing: Standing }[]
  wholeStructure: Standing
  hasManager: boolean
  /** Labels of the workspaces that come with an affiliation. */
  defaults: string[]
  spaces: { code: string; label: string }[]
  today: string
  typed?: { scope: string[]; spaces?: string[]; validFrom?: string; validUntil?: string } | undefined
  problems?: Problems<keyof typeof requestLabels> | undefined
  stale?: boolean | undefined
  dayIsFull?: boolean | undefined
  /** The person tried to create a structure that exists. */
  exists?: boolean | undefined
}

export function AffiliationRequestPanel(props: Props) {
  const { structure, problems = {}, stale, dayIsFull, exists, hasManager } = props
  const form = formFields('demande', requestLabels, problems, requestWords)
  return (
    <Panel
      name="demande"
      title="Demander un rattachement"
      problems={structure.isActive ? form.problems : []}
      intro={`À « ${structure.displayName} », ${identifierText(structure)}${structure.city && `, ${structure.city}`}.`}
    >
      {exists && (
        <Notice
          title="Cette structure existe déjà"
          text="Son identifiant est celui que vous avez saisi : demandez votre rattachement."
        />
      )}
      {stale && <StaleNotice shared next="Votre saisie est conservée : vérifiez-la, puis validez de nouveau." />}
      {dayIsFull && <DayIsFull />}
      {!hasManager && structure.isActive && <NoManager />}
      {structure.isActive ? <RequestForm {...props} form={form} /> : <Inactive />}
    </Panel>
  )
}

type FormProps = Props & { form: ReturnType<typeof formFields<keyof typeof requestLabels>> }

function RequestForm({ structure, departments, wholeStructure, defaults, spaces, today, typed, form }: FormProps) {
  const { label: legend, ...scope } = form.field('scope')
  const options = [
    choice(WHOLE_STRUCTURE, 'Rattacher à la structure', wholeStructure, 'Si vous intervenez sur toute la structure.'),
    ...departments.map(({ id, name, standing }) => choice(id, name, standing)),
  ]
  return (
    <Form action={urlFor(urls.affiliationRequest, { structureId: structure.id })} cancel={urls.affiliations}>
      <FieldRow>
        <DateField {...form.field('validFrom')} value={typed?.validFrom ?? today} min={earliestStart(today)} required />
        <DateField {...form.field('validUntil')} value={typed?.validUntil} min={today} />
      </FieldRow>
      <CheckboxGroup
        {...scope}
        legend={legend}
        hint="Cochez « Rattacher à la structure », ou seulement les services où vous intervenez."
        options={options}
        values={typed?.scope}
        required
      />
      <AskedSpaces defaults={defaults} spaces={spaces} values={typed?.spaces} field={form.field('spaces')} />
    </Form>
  )
}

function choice(value: string, label: string, standing: Standing, hint?: string) {
  return { value, label, hint: standingHints[standing] ?? hint, disabled: standing !== 'free' }
}

function Inactive() {
  return (
    <Notice
      tone="bad"
      title="Cette structure n’est plus active"
      text="Elle n’accepte plus de demande de rattachement. Cherchez la structure qui lui a succédé."
      href={urls.affiliationSearch}
      linkText="Chercher une autre structure"
    />
  )
}
