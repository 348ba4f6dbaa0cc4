import { SuccessorChoice } from '#components/handover/SuccessorChoice.tsx'
import { SuccessorSearchForm } from '#components/handover/SuccessorSearchForm.tsx'
import { handoverLabels, handoverWords } from '#components/handover/words.ts'
import { Card } from '#components/kit/Card.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { urls } from '#src/urls.ts'
import type { LeavingPlanProps } from './leaving-plan-props.ts'

export function SuccessorPicker({
  way,
  successions,
  plan,
  emails,
  target,
  search,
  unpicked,
}: LeavingPlanProps & { target: string }) {
  const problems = unpicked ? { successor: 'missing' } : {}
  const { field } = formFields('succession', { successor: handoverLabels.successor }, problems, handoverWords)
  const state = { choix: way, plan, courriels: emails, structure: target }
  const { name: nom, address: adresse, email: courriel } = search.criteria
  const picked = { ...state, nom, adresse, courriel, courriels: `${emails} ${courriel}`.trim(), choisi: 'oui' }
  const isFound = search.searched && search.found.length > 0
  const isOpened = target !== '' || search.searched
  const focus = unpicked || isFound ? 'choice' : isOpened && 'title'
  return (
    <Card title={titleOf(successions, target)} autofocus={focus === 'title'}>
      <SuccessorSearchForm action={urls.deactivationHandover} criteria={search.criteria} hidden={state} />
      {search.found.length > 0 ? (
        <Form action={urls.deactivationHandover} method="get" hidden={picked} submit="Sélectionner" mandatory={false}>
          <SuccessorChoice field={{ ...field('successor'), focus: focus === 'choice' }} search={search} />
        </Form>
      ) : (
        <EmptyState
          title={search.searched ? 'Personne ne correspond' : 'Aucune autre personne n’y est rattachée'}
          text={
            successions.some(({ mayClose }) => mayClose)
              ? `${byAddress} Sans personne d’autre, une structure peut aussi être fermée.`
              : byAddress
          }
        />
      )}
    </Card>
  )
}

const byAddress =
  'Saisissez l’adresse électronique complète avec laquelle la personne se connecte : elle n’a pas besoin d’être déjà rattachée.'

function titleOf(successions: LeavingPlanProps['successions'], target: string) {
  const only = successions.length === 1 ? successions[0] : successions.find(({ structure }) => structure.id === target)
  return only ? `Pour « ${only.structure.displayName} »` : 'Pour toutes vos structures'
}
