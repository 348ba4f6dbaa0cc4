import { urls } from '#src/urls.ts'
import { button, list, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

type Decided = {
  firstName: string
  structureName: string
  approved: boolean
  reason: string
  /** One a line. */
  rights: string[]
  appUrl: string
}

export function subscriptionDecidedMail({ firstName, structureName, approved, reason, rights, appUrl }: Decided) {
  const answer = approved ? 'validée' : 'refusée'
  return composeMail({
    subject: `Votre demande d’abonnement est ${answer} : ${structureName}`,
    firstName,
    blocks: [
      paragraph(`Votre demande d’abonnement aux espaces de « ${structureName} » a été ${answer}.`),
      list(rights),
      ...(reason ? [paragraph(`Motif du refus : ${reason}`)] : []),
      button('Voir mes abonnements', appUrl + urls.subscriptions),
    ],
  })
}
