import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

/** No name and no word of what was typed: whoever wrote may have given somebody else’s address. */
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
