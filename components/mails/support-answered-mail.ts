import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

/** Without the answer itself, because the address may be unproven. */
export function supportAnsweredMail({ number, link }: { number: string; link: string }) {
  return composeMail({
    subject: `Le support a répondu à votre sollicitation ${number}`,
    blocks: [
      paragraph('Une réponse vous attend. Vous pouvez y répondre à votre tour, ou clore la sollicitation si tout est réglé.'),
      button('Lire la réponse', link),
      note('Ce lien est personnel : ne le transmettez à personne.'),
    ],
  })
}
