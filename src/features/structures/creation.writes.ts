import type { Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { structures } from '#src/db/schema/structures.ts'
import type { StructureIdentifier } from '#src/domain/structure/structure-identifier.ts'
import type { StructureSheet } from '#src/domain/structure/structure-sheet.ts'
import { appointPrincipal } from '#src/memberships/appoint-principal.ts'
import { whileActive } from '#src/memberships/guards.ts'
import { openDefaultWorkspaces } from '#src/memberships/open-default-workspaces.ts'
import type { Ports } from '#src/ports/ports.ts'
import { whileFewCreatedToday } from './creations-today.queries.ts'

type NewStructure = StructureSheet & StructureIdentifier & { id: string }

export function creationWrites(ports: Ports, userId: string, { type, ...structure }: NewStructure): Query[] {
  const { db, now } = ports
  const at = now()
  const structureId = structure.id
  return [
    whileActive(db, userId),
    whileFewCreatedToday(db, userId, at),
    db.insert(structures).values({ ...structure, identifierType: type, createdAt: at }),
    ...appointPrincipal(ports, { structureId, userId, affiliation: undefined, decidedBy: userId }),
    openDefaultWorkspaces(ports, structureId, userId),
    journalEntry(ports, { act: 'structure_created', actorId: userId, subjectId: userId, structureId }),
  ]
}
