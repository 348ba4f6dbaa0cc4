import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { type FreshProof, FreshProofField, proofProblems } from '#components/password/FreshProofField.tsx'
import type { Problems } from '#src/domain/decision.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { type Found, SuccessorChoice } from './SuccessorChoice.tsx'
import { type Criteria, SuccessorSearchForm } from './SuccessorSearchForm.tsx'
import { handoverLabels, handoverWords } from './words.ts'

type Props = {
  structure: { id: string }
  search: { criteria: Criteria; searched: boolean; found: Found[]; total: number }
  successor?: string | undefined
  /** The structures to hand over after this one. */
  suite: string
  proof: FreshProof
  problems?: Problems<'structure' | 'successor'> | undefined
  stale?: boolean | undefined
}

export function HandoverPanel({ structure, search, successor, suite, proof, problems = {}, stale }: Props) {
  const form = formFields('succession', handoverLabels, problems, handoverWords)
  const action = urlFor(urls.handover, { structureId: structure.id })
  return (
    <Panel
      whole
      name="succession"
      title="Désigner un nouveau gestionnaire principal"
      problems={[...form.problems, ...proofProblems(proof)]}
    >
      {stale && <StaleNotice shared next="Vérifiez la personne choisie, puis validez de nouveau." />}
      <Notice
        title="Ce qui va se passer"
        text="La personne désignée devient gestionnaire principal dès que vous validez. Vous gardez votre rattachement, avec le rôle « Utilisateur simple »."
      />
      <SuccessorSearchForm action={action} criteria={search.criteria} hidden={{ suite }} />
      {search.found.length === 0 ? (
        <Nobody searched={search.searched} />
      ) : (
        <Choice {...{ form, action, search, successor, suite, proof }} />
      )}
    </Panel>
  )
}

type ChoiceProps = Pick<Props, 'search' | 'successor' | 'suite' | 'proof'> & {
  form: ReturnType<typeof formFields<keyof typeof handoverLabels>>
  action: string
}

/** The search stays in the address, so that a refusal shows the same people. */
function Choice({ form, action, search, successor, suite, proof }: ChoiceProps) {
  const { name, address, email } = search.criteria
  return (
    <Form action={withQuery(action, { nom: name, adresse: address })} hidden={{ email, suite }} cancel={urls.affiliations}>
      <SuccessorChoice field={form.field('successor')} search={search} picked={successor} />
      <FreshProofField {...proof} />
    </Form>
  )
}

function Nobody({ searched }: { searched: boolean }) {
  if (searched) {
    return (
      <EmptyState
        title="Personne ne correspond"
        text="Vérifiez l’orthographe, ou saisissez l’adresse électronique complète avec laquelle la personne se connecte : elle n’a pas besoin d’être déjà rattachée à la structure."
      />
    )
  }
  return (
    <EmptyState
      title="Vous êtes la seule personne rattachée à cette structure"
      text="Désignez quelqu’un d’autre en saisissant l’adresse électronique complète avec laquelle cette personne se connecte."
    />
  )
}
