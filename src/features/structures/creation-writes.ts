import { grantScope } from '../../affiliation/grant-scope.ts'
import { whileActive } from '../../affiliation/guards.ts'
import type { Query } from '../../db/database.ts'
import { journalRow } from '../../db/journal.ts'
import { affiliations } from '../../db/schema/affiliations.ts'
import { structures } from '../../db/schema/structures.ts'
import { structureWorkspaces } from '../../db/schema/workspaces.ts'
import { defaultWorkspacesOf } from '../../domain/default-workspaces.ts'
import { parisDate } from '../../domain/paris-time.ts'
import type { StructureIdentifier } from '../../domain/structure-identifier.ts'
import type { StructureSheet } from '../../domain/structure-sheet.ts'
import type { Ports } from '../../ports/ports.ts'

type NewStructure = StructureSheet & StructureIdentifier & { id: string }

/** A structure with its default spaces, and whoever creates it as its principal manager. */
export function creationWrites(ports: Ports, userId: string, { type, ...structure }: NewStructure): Query[] {
  const { db, now, randomToken } = ports
  const at = now()
  const [structureId, affiliationId, role] = [structure.id, randomToken(), 'primary_manager' as const]
  const spaces = defaultWorkspacesOf(role)
  return [
    whileActive(db, userId),
    db.insert(structures).values({ ...structure, identifierType: type, createdAt: at }),
    db.insert(affiliations).values({ id: affiliationId, userId, structureId, role, createdAt: at }),
    ...grantScope(ports, {
      affiliationId,
      structureId,
      departmentId: null,
      period: { validFrom: parisDate(at), validUntil: null },
      decidedBy: userId,
      role,
    }),
    db
      .insert(structureWorkspaces)
      .values(spaces.map((workspaceCode) => ({ structureId, workspaceCode, openedAt: at, openedBy: userId }))),
    journalRow(db, { id: randomToken(), at, act: 'structure_created', actorId: userId, subjectId: userId, structureId }),
  ]
}
