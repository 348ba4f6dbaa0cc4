import { urls } from '#src/urls.ts'
import { button, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'
import { principalDuties } from './principal-duties.ts'

type Reader = 'successor' | 'former' | 'other'
type Replaced = {
  reader: Reader
  firstName: string
  former: string
  successor: string
  structure: { id: string; displayName: string }
  appUrl: string
}
type Words = { subject: string; texts: (replaced: Replaced) => string[] }

const words: Record<Reader, Words> = {
  successor: {
    subject: 'Vous êtes gestionnaire principal',
    texts: ({ former, structure }) => [
      `Vous succédez à ${former} comme gestionnaire principal de « ${structure.displayName} » : le support du portail l’a confirmé.`,
      principalDuties,
    ],
  },
  former: {
    subject: 'Vous n’êtes plus gestionnaire principal',
    texts: ({ successor, structure }) => [
      `Vous étiez signalé absent de « ${structure.displayName} » et n’avez pas répondu. Deux personnes du support du portail ont désigné ${successor}, avec son accord, comme gestionnaire principal.`,
      'Vous gardez votre rattachement, avec le rôle « Utilisateur simple ». Si c’est une erreur, écrivez au support.',
    ],
  },
  other: {
    subject: 'Un nouveau gestionnaire principal',
    texts: ({ former, successor, structure }) => [
      `${successor} succède à ${former}, signalé absent, comme gestionnaire principal de « ${structure.displayName} ».`,
    ],
  },
}

export function absentManagerReplacedMail(replaced: Replaced) {
  const { reader, firstName, appUrl } = replaced
  const { subject, texts } = words[reader]
  const isFormer = reader === 'former'
  const way = isFormer
    ? button('Écrire au support', appUrl + urls.newSupportRequest)
    : button('Voir mes rattachements', appUrl + urls.affiliations)
  return composeMail({ subject, firstName, blocks: [...texts(replaced).map(paragraph), way] })
}
