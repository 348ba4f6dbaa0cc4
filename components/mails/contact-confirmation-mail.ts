import { portalName } from '#components/layout/brand.tsx'
import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

/** To the new, unproven address, so without a name. */
export function contactConfirmationMail({ link }: { link: string }) {
  return composeMail({
    subject: 'Confirmez votre adresse de contact',
    blocks: [
      paragraph(
        `Cette adresse vient d’être indiquée comme adresse électronique de contact d’un compte ${portalName}. Confirmez qu’elle est bien la vôtre pour y recevoir vos notifications.`,
      ),
      button('Confirmer cette adresse', link),
      note('Ce lien est valable 7 jours et ne sert qu’une fois.'),
      note('Vous n’avez pas de compte, ou rien modifié ? Ignorez ce message : aucune notification ne sera envoyée ici.'),
    ],
  })
}
