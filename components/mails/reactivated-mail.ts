import { formatDateTime } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'
import { button, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'
import { ifNotYou } from './if-not-you.ts'

export function reactivatedMail({ firstName, at, appUrl }: { firstName: string; at: Date; appUrl: string }) {
  return composeMail({
    subject: 'Votre compte est réactivé',
    firstName,
    blocks: [
      paragraph(
        `Votre compte a été réactivé le ${formatDateTime(at)}. Vos informations, vos rattachements, vos abonnements et vos pièces jointes sont de nouveau là.`,
      ),
      button('Me connecter', appUrl + urls.signIn),
      ...ifNotYou(appUrl),
    ],
  })
}
