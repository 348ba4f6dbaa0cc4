import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { Button, ButtonLink } from '#components/kit/Button.tsx'
import { DateField } from '#components/kit/DateField.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { EnterButton } from '#components/kit/EnterButton.tsx'
import { FieldHint } from '#components/kit/FieldNotes.tsx'
import { Fieldset } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { TextAreaField } from '#components/kit/TextAreaField.tsx'
import type { Problems } from '#src/domain/decision.ts'
import { earliestStart } from '#src/domain/period.ts'
import type { SubscriptionField } from '#src/domain/workspace/subscription-request.ts'
import { urls } from '#src/urls.ts'
import { RightsTable, type UnitView } from './RightsTable.tsx'
import { subscriptionLabels, subscriptionWords } from './words.ts'

const SHOW = 'afficher-les-services'

type Props = {
  structures: { id: string; displayName: string }[]
  workspaces: { code: string; label: string }[]
  /** The whole structure first. Empty until both are chosen. */
  units: UnitView[]
  typed: { structure: string; workspace: string; effectiveFrom: string; comment: string }
  today: string
  problems?: Problems<SubscriptionField> | undefined
  stale?: boolean | undefined
}

export function SubscriptionRequestPanel(props: Props) {
  const form = formFields('abonnement', subscriptionLabels, props.problems, subscriptionWords)
  return (
    <Panel name="abonnements" title="Ajouter un abonnement" problems={form.problems}>
      {props.stale && <StaleNotice shared next="Votre saisie est conservée : vérifiez-la, puis validez de nouveau." />}
      {props.structures.length === 0 ? <NoStructure /> : <RequestForm {...props} form={form} />}
    </Panel>
  )
}

function RequestForm({
  structures,
  workspaces,
  units,
  typed,
  today,
  form,
}: Props & { form: ReturnType<typeof formFields<SubscriptionField>> }) {
  return (
    <Form action={urls.subscriptionRequest} cancel={urls.subscriptions}>
      <EnterButton />
      <SelectField
        {...form.field('structure')}
        options={structures.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        value={typed.structure}
        shows={SHOW}
        required
      />
      <SelectField
        {...form.field('workspace')}
        options={workspaces.map(({ code, label }) => ({ value: code, label }))}
        value={typed.workspace}
        hint={typed.structure ? undefined : 'Choisissez d’abord la structure.'}
        shows={SHOW}
        required
      />
      <div class="field without-script">
        <FieldHint id={SHOW} hint="Affiche les espaces de la structure choisie, puis ses services." />
        <Button id={SHOW} tone="plain" formmethod="get" formaction={urls.subscriptionRequest}>
          Afficher les services
        </Button>
      </div>
      <RightsTable units={units} chosen={typed.structure !== '' && typed.workspace !== ''} field={form.field('rights')} />
      <Fieldset legend="Détails">
        <DateField {...form.field('effectiveFrom')} value={typed.effectiveFrom} min={earliestStart(today)} required />
        <TextAreaField {...form.field('comment')} value={typed.comment} rows={3} />
      </Fieldset>
    </Form>
  )
}

function NoStructure() {
  return (
    <EmptyState
      title="Aucune structure pour l’instant"
      text="Un abonnement se demande sur une structure où vous avez un rattachement. Demandez d’abord votre rattachement."
      action={
        <ButtonLink href={urls.affiliations} tone="main">
          Mes rattachements aux structures
        </ButtonLink>
      }
    />
  )
}
