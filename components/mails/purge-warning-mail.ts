import { formatDeadline } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'
import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

export function purgeWarningMail({ firstName, until, appUrl }: { firstName: string; until: Date; appUrl: string }) {
  return composeMail({
    subject: 'Votre compte va bientôt être effacé',
    firstName,
    blocks: [
      paragraph(
        `Votre compte est désactivé. Vous pouvez encore le réactiver jusqu’au ${formatDeadline(until)}. Passé cette date, vos données personnelles et vos pièces jointes seront effacées, et vos rattachements prendront fin.`,
      ),
      button('Réactiver mon compte', appUrl + urls.reactivation),
      note('Vous ne souhaitez pas revenir ? Vous n’avez rien à faire.'),
    ],
  })
}
