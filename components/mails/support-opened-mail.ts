import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

/** Repeats nothing that was typed: the address may belong to somebody else. */
export function supportOpenedMail({ number, link }: { number: string; link: string }) {
  return composeMail({
    subject: `Votre sollicitation ${number} est enregistrée`,
    blocks: [
      paragraph(
        'Le support a bien reçu votre sollicitation. Vous pouvez suivre sa réponse, ajouter un message ou la clore à cette adresse :',
      ),
      button('Suivre ma sollicitation', link),
      note('Ce lien est personnel : ne le transmettez à personne.'),
      note('Vous n’avez rien écrit au support ? Ignorez ce message.'),
    ],
  })
}
