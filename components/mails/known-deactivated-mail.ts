import { portalName } from '#components/layout/brand.tsx'
import { supportAboutReactivation } from '#components/reactivation/support-link.ts'
import { formatDeadline } from '#components/words/format.ts'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import { urls } from '#src/urls.ts'
import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

type Props = { firstName: string; until: Date; isTooLate: boolean; appUrl: string }

/** To a deactivated account that signs up again; the page answers alike for every address. */
export function knownDeactivatedMail({ firstName, until, isTooLate, appUrl }: Props) {
  const end = formatDeadline(until)
  return composeMail({
    subject: 'Vous avez déjà un compte, désactivé',
    firstName,
    blocks: [
      paragraph(
        `Une inscription vient d’être demandée sur ${portalName} avec cette adresse. Or elle a déjà un compte, désactivé : aucun autre n’a été créé.`,
      ),
      ...(isTooLate
        ? [
            paragraph(
              `Le délai de ${REACTIVATION_DAYS} jours pour le réactiver est dépassé depuis le ${end}. Il sera bientôt effacé, et vous pourrez alors vous inscrire de nouveau. D’ici là, le support peut vous aider.`,
            ),
            button('Écrire au support', appUrl + supportAboutReactivation),
          ]
        : [
            paragraph(`Vous pouvez le réactiver jusqu’au ${end} : vous retrouverez tout ce qu’il contenait.`),
            button('Réactiver mon compte', appUrl + urls.reactivation),
          ]),
      note('Vous n’êtes pas à l’origine de cette demande ? Vous n’avez rien à faire : votre compte reste désactivé.'),
    ],
  })
}
