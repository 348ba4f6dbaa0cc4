import { eq } from 'drizzle-orm'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import type { StructureAct } from '#src/domain/journal-acts.ts'
import type { Person } from '#src/mail/mail-to.ts'
import { endUncovered } from '#src/memberships/give-rights.ts'
import { requestMails } from '#src/memberships/request-mails.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Own } from './own-affiliation.access.ts'

type Line = { id: string; version: number }
type Change = Partial<Pick<typeof affiliationScopes.$inferInsert, 'state' | 'remindedAt'>>

/** With the workspaces that were asked together with it. */
export function cancellationWrites(ports: Ports, own: Own, line: Line): Query[] {
  return [
    changeLine(ports, line, { state: 'cancelled' }),
    endUncovered(ports.db, own.affiliation.id, ports.now()),
    ownJournalEntry(ports, own, 'affiliation_cancelled', [line]),
  ]
}

export function reminderWrites(ports: Ports, own: Own, lines: Own['lines'], managers: Person[]): Query[] {
  const remindedAt = ports.now()
  const oldest = lines.reduce((first, line) => (line.requestedAt < first.requestedAt ? line : first))
  const request = {
    fact: oldest.id,
    requester: own.person,
    structureId: own.structure.id,
    structureName: own.structure.displayName,
    departments: lines.flatMap(({ departmentName }) => departmentName ?? []),
    requestedAt: oldest.requestedAt,
    reminder: 'requester' as const,
  }
  return [
    ...lines.map((line) => changeLine(ports, line, { remindedAt })),
    ownJournalEntry(ports, own, 'affiliation_reminded', lines),
    ...requestMails(ports, request, managers),
  ]
}

function changeLine({ db }: Ports, { id, version }: Line, change: Change): Query {
  return db
    .update(affiliationScopes)
    .set({ ...change, version: nextVersion(affiliationScopes.version, version) })
    .where(eq(affiliationScopes.id, id))
}

function ownJournalEntry(ports: Ports, { person, structure }: Own, act: StructureAct, lines: Line[]): Query {
  return journalEntry(ports, {
    act,
    actorId: person.userId,
    subjectId: person.userId,
    structureId: structure.id,
    details: { scopes: lines.map(({ id }) => id) },
  })
}
