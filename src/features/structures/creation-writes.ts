import { appointPrincipal } from '../../affiliation/appoint-principal.ts'
import { whileActive } from '../../affiliation/guards.ts'
import { openDefaultWorkspaces } from '../../affiliation/open-default-workspaces.ts'
import type { Query } from '../../db/database.ts'
import { journalRow } from '../../db/journal.ts'
import { structures } from '../../db/schema/structures.ts'
import type { StructureIdentifier } from '../../domain/structure-identifier.ts'
import type { StructureSheet } from '../../domain/structure-sheet.ts'
import type { Ports } from '../../ports/ports.ts'

type NewStructure = StructureSheet & StructureIdentifier & { id: string }

/** A structure with its default spaces, and whoever creates it as its principal manager. */
export function creationWrites(ports: Ports, userId: string, { type, ...structure }: NewStructure): Query[] {
  const { db, now, randomToken } = ports
  const at = now()
  const structureId = structure.id
  return [
    whileActive(db, userId),
    db.insert(structures).values({ ...structure, identifierType: type, createdAt: at }),
    ...appointPrincipal(ports, { structureId, userId, affiliation: undefined, decidedBy: userId }),
    openDefaultWorkspaces(ports, structureId, userId),
    journalRow(db, { id: randomToken(), at, act: 'structure_created', actorId: userId, subjectId: userId, structureId }),
  ]
}
