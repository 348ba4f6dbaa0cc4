import { eq } from 'drizzle-orm'
import { grantScope } from '../../affiliation/grant-scope.ts'
import { whileActive, whileAffiliated, whileOpen } from '../../affiliation/guards.ts'
import { endLines } from '../../affiliation/lines.ts'
import type { Person } from '../../affiliation/person.ts'
import { next, type Query } from '../../db/database.ts'
import { journalRow } from '../../db/journal.ts'
import { affiliations } from '../../db/schema/affiliations.ts'
import type { AcceptedRequest } from '../../domain/affiliation-request.ts'
import type { Role } from '../../domain/roles.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Member } from '../../web/structure-access.ts'
import { changeMail } from './change-mail.ts'

type Addition = {
  member: Member
  person: Person
  affiliation: { id: string; role: Role; version: number } | undefined
  accepted: AcceptedRequest
}

/** A person affiliated by a manager, without a request or with the one that waits. */
export function additionWrites(ports: Ports, { member, person, affiliation, accepted }: Addition): Query[] {
  const { db, now, randomToken } = ports
  const { structure } = member
  const [structureId, actorId, at] = [structure.id, member.person.userId, now()]
  const affiliationId = affiliation?.id ?? randomToken()
  const granted = { affiliationId, structureId, period: accepted.period, decidedBy: actorId, role: affiliation?.role ?? 'member' }
  return [
    whileActive(db, actorId),
    whileAffiliated(db, member.affiliation),
    whileOpen(db, structureId),
    whileActive(db, person.userId),
    affiliation
      ? db
          .update(affiliations)
          .set({ version: next(affiliations.version, affiliation.version) })
          .where(eq(affiliations.id, affiliationId))
      : db.insert(affiliations).values({ id: affiliationId, userId: person.userId, structureId, createdAt: at }),
    ...endLines(db, accepted.superseded, at),
    ...accepted.departmentIds.flatMap((departmentId) => grantScope(ports, { ...granted, departmentId })),
    journalRow(db, { id: randomToken(), at, act: 'person_affiliated', actorId, subjectId: person.userId, structureId }),
    changeMail(ports, member, person, 'affiliated', `${affiliationId}:${affiliation?.version ?? 0}`),
  ]
}
