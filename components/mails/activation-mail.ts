import { portalName } from '#components/layout/brand.tsx'
import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

/** Without a name: the address may belong to somebody else, and the name may be anything. */
export function activationMail({ link }: { link: string }) {
  return composeMail({
    subject: 'Activez votre compte',
    blocks: [
      paragraph(
        `Bienvenue sur ${portalName}. Il reste une étape avant votre première connexion : confirmer que cette adresse est bien la vôtre.`,
      ),
      button('Activer mon compte', link),
      note(
        'Ce lien est valable 24 heures et ne sert qu’une fois. Passé ce délai, demandez-en un nouveau depuis la page de connexion.',
      ),
      note('Vous n’avez pas demandé de compte ? Ignorez ce message : sans votre confirmation, le compte ne s’ouvrira pas.'),
    ],
  })
}
