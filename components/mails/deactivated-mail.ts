import { formatDeadline } from '#components/words/format.ts'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import { urls } from '#src/urls.ts'
import { button, link, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

export function deactivatedMail({ firstName, until, appUrl }: { firstName: string; until: Date; appUrl: string }) {
  return composeMail({
    subject: 'Votre compte est désactivé',
    firstName,
    blocks: [
      paragraph(
        `Votre compte est désactivé. Vous pouvez le réactiver pendant ${REACTIVATION_DAYS} jours, jusqu’au ${formatDeadline(until)} : vous retrouverez alors vos informations, vos rattachements, vos abonnements et vos pièces jointes.`,
      ),
      button('Réactiver mon compte', appUrl + urls.reactivation),
      paragraph(
        'Passé ce délai, vos données personnelles et vos pièces jointes seront effacées. Deux rappels vous seront envoyés avant.',
      ),
      note('Ce n’est pas vous ? Réactivez votre compte, puis prévenez le support.'),
      link('Écrire au support', appUrl + urls.newSupportRequest),
    ],
  })
}
