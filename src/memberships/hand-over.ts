import type { Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import type { Ports } from '#src/ports/ports.ts'
import { appointPrincipal } from './appoint-principal.ts'
import { changeRole } from './change-role.ts'
import { whileActive } from './guards.ts'
import { type Handover, handoverMails } from './handover-mails.ts'

const noSwitches = { mayConfigureWorkspaces: false, mayApproveSubscriptions: false }

/** One principal manager follows the other, who stays as a member: whole or not at all. Decide first: see domain/handover. */
export function handOver(ports: Ports, handover: Handover): Query[] {
  const { db } = ports
  const { structure, from, to } = handover
  const [fromId, toId] = [from.person.userId, to.person.userId]
  // The former one first: the database knows one principal manager at a time.
  return [
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
