import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { RadioGroup } from '#components/kit/RadioGroup.tsx'
import { SearchForm } from '#components/kit/SearchForm.tsx'
import { type FreshProof, FreshProofField, proofProblems } from '#components/password/FreshProofField.tsx'
import { fullName } from '#components/words/full-name.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { successorProblems } from './words.ts'

type Candidate = { userId: string; firstName: string; lastName: string }

export type ShownProposal = {
  name: string
  found: Candidate[]
  total: number
  picked?: string | undefined
  problems?: Problems<'successor'> | undefined
}

type Props = { reportId: string; proposal: ShownProposal; proof: FreshProof }

const labels = { successor: 'Personne rattachée' }

export function ProposalPanel({ reportId, proposal, proof }: Props) {
  const { name, found, total, picked, problems } = proposal
  const page = urlFor(urls.absence, { reportId })
  const form = formFields('proposition', labels, problems, successorProblems)
  const { label, ...field } = form.field('successor')
  return (
    <Panel
      whole
      name="proposition"
      title="Proposer une personne"
      problems={[...form.problems, ...proofProblems(proof)]}
      intro={INTRO}
    >
      <SearchForm action={`${page}#panneau-proposition`} name="nom" label="Nom de la personne" value={name} />
      {found.length === 0 ? (
        <EmptyState title="Personne à proposer" text="Aucune autre personne rattachée à la structure ne correspond." />
      ) : (
        <Form action={name ? withQuery(page, { nom: name }) : page} submit="Proposer">
          <RadioGroup
            {...field}
            legend={label}
            value={picked}
            hint={total > found.length ? `Les ${found.length} premières sur ${total} : précisez le nom.` : undefined}
            options={found.map((person) => ({ value: person.userId, label: fullName(person) }))}
            required
          />
          <FreshProofField {...proof} />
        </Form>
      )}
    </Panel>
  )
}

const INTRO =
  'La personne est invitée à accepter. Ni la personne signalée absente, ni celle qui l’a signalée, ni vous ne pouvez être proposées.'
