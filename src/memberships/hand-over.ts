import type { Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { appointPrincipal } from './appoint-principal.ts'
import { changeRole } from './change-role.ts'
import { whileActive, whileManager } from './guards.ts'
import { type Handover, handoverMails } from './handover-mails.ts'

const noSwitches = { mayConfigureWorkspaces: false, mayApproveSubscriptions: false }

/** Decide first: domain/affiliation/handover. */
export function handOver(ports: Ports, handover: Handover): Query[] {
  const { db, now } = ports
  const { structure, from, to } = handover
  const [fromId, toId] = [from.person.userId, to.person.userId]
  // The former manager first: the database allows one principal manager at a time.
  return [
    whileManager(db, from.affiliation, parisDate(now())),
    ...changeRole(ports, from.affiliation, { role: 'member', ...noSwitches }, fromId),
    whileActive(db, toId),
    ...appointPrincipal(ports, { structureId: structure.id, userId: toId, affiliation: to.affiliation, decidedBy: fromId }),
    journalEntry(ports, {
      act: 'structure_handed_over',
      actorId: fromId,
      subjectId: toId,
      structureId: structure.id,
    }),
    ...handoverMails(ports, handover),
  ]
}
