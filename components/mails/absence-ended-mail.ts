import { urlFor, urls } from '#src/urls.ts'
import { button, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

type Ended = {
  firstName: string
  manager: string
  structure: { id: string; displayName: string }
  ending: 'objected' | 'decided' | 'moot' | 'closed'
  appUrl: string
}

const reasons: Record<Ended['ending'], (manager: string) => string> = {
  objected: (manager) => `${manager} a répondu et reste gestionnaire principal.`,
  decided: (manager) => `${manager} a agi depuis comme gestionnaire principal.`,
  moot: (manager) => `${manager} n’est plus gestionnaire principal de la structure.`,
  closed: () => 'Le support du portail l’a classé sans suite.',
}

export function absenceEndedMail({ firstName, manager, structure, ending, appUrl }: Ended) {
  return composeMail({
    subject: 'Signalement d’un gestionnaire absent : il est clos',
    firstName,
    blocks: [
      paragraph(`Le signalement d’absence du gestionnaire principal de « ${structure.displayName} » est clos.`),
      paragraph(reasons[ending](manager)),
      button('Voir le signalement', appUrl + urlFor(urls.absentManager, { structureId: structure.id })),
    ],
  })
}
