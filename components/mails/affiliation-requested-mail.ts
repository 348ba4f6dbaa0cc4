import { formatDate } from '#components/words/format.ts'
import { urls } from '#src/urls.ts'
import { button, list, note, paragraph } from './blocks.ts'
import { composeMail } from './compose-mail.tsx'

type Request = {
  firstName: string
  requester: string
  structureName: string
  /** Names of departments; empty: the whole structure. */
  departments: string[]
  workspaces?: string[] | undefined
  requestedAt: Date
  /** A reminder by the requester, or by the portal after some days. */
  reminder?: 'requester' | 'portal' | undefined
  appUrl: string
}

export function affiliationRequestedMail(request: Request) {
  const { firstName, structureName, departments, workspaces = [], reminder, appUrl } = request
  return composeMail({
    // Without the name that a stranger chose.
    subject: reminder ? 'Une demande de rattachement attend toujours' : 'Une demande de rattachement vous attend',
    firstName,
    blocks: [
      paragraph(`${sentence(request)} Votre décision est attendue.`),
      ...(departments.length > 0 ? [paragraph('Services demandés :'), list(departments)] : []),
      ...(workspaces.length > 0 ? [paragraph('Espaces demandés en même temps :'), list(workspaces)] : []),
      button('Voir les demandes à traiter', appUrl + urls.manager),
      note(
        `Vous recevez ce message parce que vous êtes gestionnaire de « ${structureName} ». Si vous ne connaissez pas cette personne, refusez sa demande en indiquant un motif.`,
      ),
    ],
  })
}

function sentence({ requester, structureName, requestedAt, reminder }: Request) {
  if (reminder === 'requester') {
    return `${requester} vous rappelle sa demande de rattachement à « ${structureName} », faite le ${formatDate(requestedAt)}.`
  }
  if (reminder) return `Depuis le ${formatDate(requestedAt)}, ${requester} attend son rattachement à « ${structureName} ».`
  return `${requester} demande son rattachement à « ${structureName} ».`
}
