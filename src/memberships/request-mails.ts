import { affiliationRequestedMail } from '#components/mails/affiliation-requested-mail.ts'
import type { Query } from '#src/db/database.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import type { Ports } from '#src/ports/ports.ts'

export type WaitingRequest = {
  fact: string
  requester: { firstName: string; lastName: string }
  structureId: string
  structureName: string
  /** Names of departments; empty: the whole structure. */
  departments: string[]
  /** Workspaces asked together with it. */
  workspaces?: string[]
  requestedAt: Date
  reminder?: 'requester' | 'portal'
}

export function requestMails(ports: Ports, request: WaitingRequest, managers: Person[]): Query[] {
  const { fact, requester, structureId, ...shown } = request
  const kind = request.reminder ? 'affiliation_reminder' : 'affiliation_requested'
  return managers.map((manager) => {
    const { firstName } = manager
    const { appUrl } = ports.config
    const name = `${requester.firstName} ${requester.lastName}`
    return mailTo(
      ports,
      { ...manager, forManagersOf: structureId },
      kind,
      fact,
      affiliationRequestedMail({ ...shown, requester: name, firstName, appUrl }),
    )
  })
}
