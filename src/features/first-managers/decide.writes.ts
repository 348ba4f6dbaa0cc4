import { firstManagerMail } from '#components/mails/first-manager-mail.ts'
import type { Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import { appointPrincipal } from '#src/memberships/appoint-principal.ts'
import { decideLines, verdictTraces } from '#src/memberships/decide-lines.ts'
import { whileActive, whileAffiliated, whileOpen, whileSupportStaff, whileWithoutPrincipal } from '#src/memberships/guards.ts'
import { openDefaultWorkspaces } from '#src/memberships/open-default-workspaces.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { FirstManagerRequest } from './request.view.ts'

export function firstManagerWrites(
  ports: Ports,
  actorId: string,
  verdict: AcceptedVerdict,
  request: FirstManagerRequest,
): Query[] {
  const { db, now } = ports
  const decider = { actorId, bySupport: true }
  const { affiliation, structure, lines } = request
  return [
    whileSupportStaff(db, actorId),
    whileWithoutPrincipal(db, structure.id, parisDate(now())),
    whileAffiliated(db, affiliation),
    ...decideLines(ports, decider, verdict, lines),
    ...(verdict.state === 'approved'
      ? appointment(ports, actorId, request)
      : verdictTraces(ports, decider, verdict, request, lines)),
  ]
}

/** A principal manager gets the whole structure, even if departments were requested. */
function appointment(ports: Ports, actorId: string, { affiliation, person, structure, lines }: FirstManagerRequest): Query[] {
  const { db, config } = ports
  const { userId, firstName } = person
  const structureId = structure.id
  const body = firstManagerMail({ firstName, structureName: structure.displayName, appUrl: config.appUrl })
  return [
    whileOpen(db, structureId),
    whileActive(db, userId),
    ...appointPrincipal(ports, { structureId, userId, affiliation, decidedBy: actorId }),
    openDefaultWorkspaces(ports, structureId, actorId),
    journalEntry(ports, {
      act: 'first_manager_named',
      actorId,
      subjectId: userId,
      structureId,
      details: { scopes: lines.map(({ id }) => id), bySupport: true },
    }),
    mailTo(ports, person, 'first_manager_named', `${affiliation.id}:${affiliation.version}`, body),
  ]
}
