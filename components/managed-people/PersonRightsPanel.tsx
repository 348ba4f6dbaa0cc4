import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { CheckboxField } from '#components/kit/CheckboxField.tsx'
import { Fieldset } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { RadioGroup } from '#components/kit/RadioGroup.tsx'
import { type FreshProof, FreshProofField, proofProblems } from '#components/password/FreshProofField.tsx'
import { fullName } from '#components/words/full-name.ts'
import { roleNames } from '#components/words/structure-words.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urlFor, urls } from '#src/urls.ts'
import { rightsLabels, rightsWords } from './people-words.ts'
import type { PersonView } from './shown-person.ts'

type Props = {
  structureId: string
  found: PersonView
  typed?: { version: number; role: string; mayConfigureWorkspaces: boolean; mayApproveSubscriptions: boolean } | undefined
  proof: FreshProof
  problems?: Problems<keyof typeof rightsLabels> | undefined
  stale?: boolean | undefined
}

export function PersonRightsPanel({ structureId, found, typed, proof, problems, stale }: Props) {
  const form = formFields('droits', rightsLabels, problems, rightsWords)
  const { label: legend, ...role } = form.field('role')
  const { affiliation, person } = found
  const rights = typed ?? affiliation
  return (
    <Panel whole name="droits" title={`Droits de ${fullName(person)}`} problems={[...form.problems, ...proofProblems(proof)]}>
      {stale && <StaleNotice shared next="Voici les droits tels qu’ils sont maintenant : vérifiez, puis validez de nouveau." />}
      <Form
        action={urlFor(urls.managedPerson, { structureId, affiliationId: affiliation.id })}
        version={rights.version}
        cancel={urlFor(urls.managedPeople, { structureId })}
        mandatory={false}
      >
        <RadioGroup
          {...role}
          legend={legend}
          value={rights.role}
          options={[
            { value: 'member', label: roleNames.member },
            {
              value: 'secondary_manager',
              label: roleNames.secondary_manager,
              hint: 'Valide les demandes de rattachement, rattache des personnes et modifie la fiche.',
            },
          ]}
        />
        <Fieldset legend="Droits du gestionnaire secondaire" hint="Sans effet pour le rôle « Utilisateur simple ».">
          <CheckboxField {...form.field('mayConfigureWorkspaces')} checked={rights.mayConfigureWorkspaces} />
          <CheckboxField {...form.field('mayApproveSubscriptions')} checked={rights.mayApproveSubscriptions} />
        </Fieldset>
        <FreshProofField {...proof} hint="Inutile si la personne revient au rôle « Utilisateur simple »." optional />
      </Form>
    </Panel>
  )
}
