import { supportAboutReactivation } from '#components/reactivation/support-link.ts'
import { formatDeadline } from '#components/words/format.ts'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

/** Tells the owner what the page must not reveal. */
export function reactivationTooLateMail({ firstName, until, appUrl }: { firstName: string; until: Date; appUrl: string }) {
  return composeMail({
    subject: 'Votre compte ne peut plus être réactivé',
    firstName,
    blocks: [
      paragraph(
        `Vous avez demandé à réactiver votre compte. Le délai de ${REACTIVATION_DAYS} jours après sa désactivation est dépassé depuis le ${formatDeadline(until)} : il ne peut plus être réactivé par courriel.`,
      ),
      paragraph('Le support peut vous aider à retrouver un accès.'),
      button('Écrire au support', appUrl + supportAboutReactivation),
      note('Vous n’avez rien demandé ? Ignorez ce message.'),
    ],
  })
}
