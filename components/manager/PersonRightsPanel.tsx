import type { Problems } from '../../src/domain/decision.ts'
import { urlFor, urls } from '../../src/urls.ts'
import { CheckboxField } from '../kit/CheckboxField.tsx'
import { Fieldset } from '../kit/Fieldset.tsx'
import { Form } from '../kit/Form.tsx'
import { formFields } from '../kit/form-fields.ts'
import { fullName } from '../kit/full-name.ts'
import { Panel } from '../kit/Panel.tsx'
import { RadioGroup } from '../kit/RadioGroup.tsx'
import { StaleNotice } from '../kit/StaleNotice.tsx'
import { roleNames } from '../kit/structure-words.ts'
import { rightsLabels, rightsWording } from './people-wording.ts'
import type { ShownPerson } from './shown-person.ts'

type Props = {
  structureId: string
  found: ShownPerson
  problems?: Problems<keyof typeof rightsLabels> | undefined
  stale?: boolean | undefined
}

export function PersonRightsPanel({ structureId, found, problems, stale }: Props) {
  const form = formFields('droits', rightsLabels, problems, rightsWording)
  const { label: legend, ...role } = form.field('role')
  const { affiliation, person, login } = found
  return (
    <Panel whole name="personnes" title={`Droits de ${fullName(person)}`} problems={form.problems} intro={login}>
      {stale && <StaleNotice next="Voici les droits tels qu’ils sont maintenant : vérifiez, puis validez de nouveau." />}
      <Form
        action={urlFor(urls.managedPerson, { structureId, affiliationId: affiliation.id })}
        version={affiliation.version}
        cancel={urlFor(urls.managedPeople, { structureId })}
        mandatory={false}
      >
        <RadioGroup
          {...role}
          legend={legend}
          value={affiliation.role}
          options={[
            { value: 'member', label: roleNames.member },
            {
              value: 'secondary_manager',
              label: roleNames.secondary_manager,
              hint: 'Valide les demandes de rattachement, rattache des personnes et modifie la fiche.',
            },
          ]}
        />
        <Fieldset legend="Droits du gestionnaire secondaire" hint="Sans effet pour un utilisateur simple.">
          <CheckboxField {...form.field('mayConfigureWorkspaces')} checked={affiliation.mayConfigureWorkspaces} />
          <CheckboxField {...form.field('mayApproveSubscriptions')} checked={affiliation.mayApproveSubscriptions} />
        </Fieldset>
      </Form>
    </Panel>
  )
}
