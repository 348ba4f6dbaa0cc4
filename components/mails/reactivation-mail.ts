import { formatDeadline } from '#components/words/format.ts'
import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

export function reactivationMail({ firstName, link, until }: { firstName: string; link: string; until: Date }) {
  return composeMail({
    subject: 'Réactivez votre compte',
    firstName,
    blocks: [
      paragraph(
        'Vous avez demandé à réactiver votre compte. Ouvrez ce lien pour choisir un nouveau mot de passe et une nouvelle question secrète : vous retrouverez ensuite votre compte comme vous l’avez laissé.',
      ),
      button('Réactiver mon compte', link),
      note('Ce lien est valable 24 heures et ne sert qu’une fois. Si vous en demandez un autre, seul le dernier fonctionne.'),
      note(`La réactivation est possible jusqu’au ${formatDeadline(until)}.`),
      note('Vous n’avez rien demandé ? Ignorez ce message : votre compte reste désactivé.'),
    ],
  })
}
