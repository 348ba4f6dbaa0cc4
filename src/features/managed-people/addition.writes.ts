import { eq } from 'drizzle-orm'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import type { AcceptedRequest } from '#src/domain/affiliation/affiliation-request.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { grantScope } from '#src/memberships/grant-scope.ts'
import { whileActive, whileManager, whileOpen } from '#src/memberships/guards.ts'
import { endLines } from '#src/memberships/lines.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Member } from '#src/web/structure-access.ts'
import { changeMail } from './change.mails.ts'

type Addition = {
  member: Member
  person: Person
  affiliation: { id: string; role: Role; version: number } | undefined
  accepted: AcceptedRequest
}

export function additionWrites(ports: Ports, { member, person, affiliation, accepted }: Addition): Query[] {
  const { db, now, randomToken } = ports
  const { structure } = member
  const [structureId, actorId, at] = [structure.id, member.person.userId, now()]
  const affiliationId = affiliation?.id ?? randomToken()
  const granted = { affiliationId, structureId, period: accepted.period, decidedBy: actorId, role: affiliation?.role ?? 'member' }
  return [
    whileManager(db, member.affiliation, parisDate(at)),
    whileOpen(db, structureId),
    whileActive(db, person.userId),
    affiliation
      ? db
          .update(affiliations)
          .set({ version: nextVersion(affiliations.version, affiliation.version) })
          .where(eq(affiliations.id, affiliationId))
      : db.insert(affiliations).values({ id: affiliationId, userId: person.userId, structureId, createdAt: at }),
    ...endLines(db, accepted.superseded, at),
    ...accepted.departmentIds.flatMap((departmentId) => grantScope(ports, { ...granted, departmentId })),
    journalEntry(ports, { act: 'person_affiliated', actorId, subjectId: person.userId, structureId }),
    changeMail(ports, member, person, 'affiliated'),
  ]
}
