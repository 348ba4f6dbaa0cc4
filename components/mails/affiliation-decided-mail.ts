import { urls } from '#src/urls.ts'
import { button, list, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

type Decided = {
  firstName: string
  structureName: string
  approved: boolean
  reason: string
  /** Names of departments; empty: the whole structure. */
  departments: string[]
  /** Support decided for lack of a manager. */
  bySupport: boolean
  appUrl: string
}

export function affiliationDecidedMail({ firstName, structureName, approved, reason, departments, bySupport, appUrl }: Decided) {
  const whom = bySupport ? 'écrire au support du portail' : 'vous adresser à la personne qui gère la structure'
  const answer = approved ? 'validée' : 'refusée'
  return composeMail({
    subject: `Votre demande de rattachement est ${answer} : ${structureName}`,
    firstName,
    blocks: [
      paragraph(`Votre demande de rattachement à « ${structureName} » a été ${answer}.`),
      ...(departments.length > 0 ? [paragraph('Services concernés :'), list(departments)] : []),
      ...(reason ? [paragraph(`Motif du refus : ${reason}`)] : []),
      button('Voir mes rattachements', appUrl + urls.affiliations),
      note(
        approved
          ? 'Les espaces prévus pour tous vous sont ouverts. Pour en utiliser d’autres, demandez un abonnement depuis « Mon compte ».'
          : `Vous pouvez faire une nouvelle demande, ou ${whom}.`,
      ),
    ],
  })
}
