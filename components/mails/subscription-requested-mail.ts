import { urls } from '#src/urls.ts'
import { button, list, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

type Request = {
  firstName: string
  requester: string
  structureName: string
  workspaceLabel: string
  /** One a line. */
  rights: string[]
  comment: string
  /** Since when it waits, where this is a reminder. */
  waitsSince?: string | undefined
  appUrl: string
}

export function subscriptionRequestedMail(request: Request) {
  const { firstName, requester, structureName, workspaceLabel, rights, comment, waitsSince, appUrl } = request
  return composeMail({
    subject: waitsSince
      ? `Rappel : une demande d’abonnement à « ${workspaceLabel} » attend toujours`
      : `Une demande d’abonnement à « ${workspaceLabel} » vous attend`,
    firstName,
    blocks: [
      paragraph(
        waitsSince
          ? `${requester} attend depuis le ${waitsSince} un abonnement à l’espace « ${workspaceLabel} » de « ${structureName} », et vous le rappelle.`
          : `${requester} demande un abonnement à l’espace « ${workspaceLabel} » de « ${structureName} ». Votre décision est attendue.`,
      ),
      list(rights),
      ...(comment ? [paragraph(`Son commentaire : ${comment}`)] : []),
      button('Voir les demandes à traiter', appUrl + urls.manager),
      note(`Vous recevez ce message parce que vous êtes gestionnaire de « ${structureName} ».`),
    ],
  })
}
