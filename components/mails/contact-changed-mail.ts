import { formatDateTime } from '#components/words/format.ts'
import { paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'
import { ifNotYou } from './if-not-you.ts'

/** To the old address, without naming the new one: somebody else may read it by now. */
export function contactChangedMail({ firstName, at, appUrl }: { firstName: string; at: Date; appUrl: string }) {
  return composeMail({
    subject: 'Votre adresse de contact a été modifiée',
    firstName,
    blocks: [
      paragraph(
        `L’adresse électronique de contact de votre compte a été modifiée le ${formatDateTime(at)}. Une fois la nouvelle adresse confirmée, vos notifications n’arriveront plus à celle où vous lisez ce message.`,
      ),
      paragraph(
        'Votre adresse de connexion, elle, n’a pas changé. Si cette modification vient de vous, vous n’avez rien à faire.',
      ),
      ...ifNotYou(appUrl),
    ],
  })
}
