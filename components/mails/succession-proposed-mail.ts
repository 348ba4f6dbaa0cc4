import { urlFor, urls } from '#src/urls.ts'
import { button, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

type Proposed = { firstName: string; manager: string; structure: { id: string; displayName: string }; appUrl: string }

export function successionProposedMail({ firstName, manager, structure, appUrl }: Proposed) {
  return composeMail({
    subject: 'On vous propose de devenir gestionnaire principal',
    firstName,
    blocks: [
      paragraph(
        `${manager}, gestionnaire principal de « ${structure.displayName} », ne répond plus. Le support du portail vous propose de lui succéder.`,
      ),
      paragraph(
        'Vous valideriez les demandes de rattachement, nommeriez les gestionnaires secondaires et régleriez les espaces de la structure.',
      ),
      button('Accepter ou décliner', appUrl + urlFor(urls.absentManager, { structureId: structure.id })),
      note('Rien ne change tant que vous n’avez pas accepté, puis qu’une seconde personne du support ne l’a pas confirmé.'),
    ],
  })
}
