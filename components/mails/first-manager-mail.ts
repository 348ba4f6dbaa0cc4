import { urls } from '#src/urls.ts'
import { button, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'
import { principalDuties } from './principal-duties.ts'

type Named = { firstName: string; structureName: string; appUrl: string }

export function firstManagerMail({ firstName, structureName, appUrl }: Named) {
  return composeMail({
    subject: 'Vous êtes gestionnaire principal',
    firstName,
    blocks: [
      paragraph(
        `Votre demande de rattachement à « ${structureName} » a été validée par le support du portail. La structure n’avait pas de gestionnaire : vous en êtes gestionnaire principal.`,
      ),
      paragraph(principalDuties),
      button('Voir les demandes en attente', appUrl + urls.manager),
    ],
  })
}
