import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { helpAbout } from '#components/layout/help-links.ts'
import { PersonalDataLink } from '#components/layout/PersonalDataLink.tsx'
import { titles } from '#components/layout/titles.ts'
import { currentPasswordWords } from '#components/words/current-password-words.ts'
import { emailSuggestion } from '#components/words/EmailSuggestion.tsx'
import type { PersonalInformation } from '#src/domain/account/personal-information.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urls, withQuery } from '#src/urls.ts'
import { AddressFields } from './AddressFields.tsx'
import { GeneralFields } from './GeneralFields.tsx'
import { type Information, isWaiting } from './shown-information.ts'
import { informationLabels, informationWords } from './words.ts'

type Props = {
  information: Information
  /** The contact address was changed, which needs the password because the sign-in is not recent. */
  passwordNeeded?: boolean
  problems?: Problems<keyof PersonalInformation | 'currentPassword'>
  /** The version saved meanwhile. */
  stored?: PersonalInformation & { version: number }
}

const staleNext =
  'Votre saisie est conservée ; la valeur enregistrée est rappelée sous chaque champ qui diffère. « Valider » la remplacera par votre saisie.'
const wording = { ...informationWords, ...currentPasswordWords }

export function InformationPanel({ information, passwordNeeded = false, problems = {}, stored }: Props) {
  const form = formFields('informations', informationLabels, problems, wording)
  function field<Name extends keyof typeof informationLabels>(name: Name) {
    return { ...form.field(name), hint: hintOf(name, information, stored) }
  }
  return (
    <Panel name="informations" help={helpAbout('informations')} title={titles.information} problems={form.problems}>
      {stored && <StaleNotice next={staleNext} />}
      <Form
        action={urls.information}
        version={stored?.version ?? information.version}
        cancel={withQuery(urls.information, { etat: 'ferme' })}
        wide
      >
        <GeneralFields field={field} information={information} passwordNeeded={passwordNeeded} />
        <AddressFields field={field} information={information} />
        <PersonalDataLink />
      </Form>
    </Panel>
  )
}

function hintOf(name: keyof typeof informationLabels, information: Information, stored: PersonalInformation | undefined) {
  if (name === 'currentPassword') return 'À saisir seulement si vous changez l’adresse électronique de contact.'
  if (stored && stored[name] !== information[name]) return `Valeur enregistrée : ${stored[name] || 'aucune'}`
  if (name !== 'contactEmail') return undefined
  const connection = [emailSuggestion(information.contactEmail), `Vous vous connectez avec ${information.login}.`]
    .filter(Boolean)
    .join(' ')
  return isWaiting(information)
    ? `À confirmer : ouvrez le lien envoyé à cette adresse. ${connection}`
    : `Elle reçoit vos notifications. ${connection}`
}
