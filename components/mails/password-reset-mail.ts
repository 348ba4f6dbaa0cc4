import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

export function passwordResetMail({ firstName, link }: { firstName: string; link: string }) {
  return composeMail({
    subject: 'Choisissez un nouveau mot de passe',
    firstName,
    blocks: [
      paragraph(
        'Vous avez indiqué avoir oublié votre mot de passe. Ouvrez ce lien, répondez à votre question secrète, puis choisissez un nouveau mot de passe.',
      ),
      button('Choisir un nouveau mot de passe', link),
      note(
        'Ce lien est valable 60 minutes et ne sert qu’une fois. Le choix d’un nouveau mot de passe met fin à tous les liens déjà envoyés.',
      ),
      note('Vous n’avez rien demandé ? Ignorez ce message : votre mot de passe actuel reste valable.'),
    ],
  })
}
