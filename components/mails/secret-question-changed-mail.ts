import { formatDateTime } from '#components/words/format.ts'
import { paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'
import { ifNotYou } from './if-not-you.ts'

export function secretQuestionChangedMail({ firstName, at, appUrl }: { firstName: string; at: Date; appUrl: string }) {
  return composeMail({
    subject: 'Votre question secrète a été modifiée',
    firstName,
    blocks: [
      paragraph(
        `La question secrète de votre compte, ou sa réponse, a été modifiée le ${formatDateTime(at)}. Elle vous sera demandée si vous oubliez votre mot de passe.`,
      ),
      paragraph('Si c’est bien vous, vous n’avez rien à faire.'),
      ...ifNotYou(appUrl),
    ],
  })
}
