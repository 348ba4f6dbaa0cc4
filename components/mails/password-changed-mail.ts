import { formatDateTime } from '#components/words/format.ts'
import { paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'
import { ifNotYou } from './if-not-you.ts'

export function passwordChangedMail({ firstName, at, appUrl }: { firstName: string; at: Date; appUrl: string }) {
  return composeMail({
    subject: 'Votre mot de passe a été modifié',
    firstName,
    blocks: [
      paragraph(
        `Le mot de passe de votre compte a été modifié le ${formatDateTime(at)}. Vos autres appareils ont été déconnectés.`,
      ),
      paragraph('Si c’est bien vous, vous n’avez rien à faire.'),
      ...ifNotYou(appUrl),
    ],
  })
}
