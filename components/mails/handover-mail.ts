import { urlFor, urls } from '#src/urls.ts'
import { button, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'
import { principalDuties } from './principal-duties.ts'

type Handover = {
  reader: 'successor' | 'former' | 'secondary'
  firstName: string
  structureId: string
  structureName: string
  former: string
  successor: string
  appUrl: string
}
type Words = { subject: string; texts: (handover: Handover) => string[] }

const words: Record<Handover['reader'], Words> = {
  successor: {
    subject: 'Vous êtes gestionnaire principal',
    texts: ({ former, structureName }) => [
      `${former} vous confie le rôle de gestionnaire principal de « ${structureName} ».`,
      principalDuties,
    ],
  },
  former: {
    subject: 'Vous n’êtes plus gestionnaire principal',
    texts: ({ successor, structureName }) => [
      `${successor} vous succède comme gestionnaire principal de « ${structureName} ». Vous y gardez votre rattachement, avec le rôle « Utilisateur simple ».`,
    ],
  },
  secondary: {
    subject: 'Un nouveau gestionnaire principal',
    texts: ({ former, successor, structureName }) => [
      `${successor} succède à ${former} comme gestionnaire principal de « ${structureName} ». Votre rôle de gestionnaire secondaire ne change pas.`,
    ],
  },
}

export function handoverMail(handover: Handover) {
  const { reader, firstName, structureId, appUrl } = handover
  const { subject, texts } = words[reader]
  return composeMail({
    subject,
    firstName,
    blocks: [...texts(handover).map(paragraph), button('Voir la structure', appUrl + urlFor(urls.structure, { structureId }))],
  })
}
