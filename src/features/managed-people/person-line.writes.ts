import { and, eq, isNull } from 'drizzle-orm'
import { nextVersion, type Query } from '#src/db/database.ts'
import { affiliationScopes } from '#src/db/schema/affiliations.ts'
import type { ChangedLine } from '#src/domain/affiliation/line-change.ts'
import { defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'
import { defaultSubscriptions } from '#src/memberships/default-subscriptions.ts'
import { endUncovered } from '#src/memberships/give-rights.ts'
import { endLines } from '#src/memberships/lines.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Grant } from './person.access.ts'

/** A new department brings its default subscriptions; those of the old one end with it. */
export function lineWrites(
  ports: Ports,
  { member, found }: Grant,
  line: { id: string; version: number },
  { departmentId, ...period }: ChangedLine,
): Query[] {
  const { db, now } = ports
  const { id, role } = found.affiliation
  return [
    db
      .update(affiliationScopes)
      .set({ departmentId, ...period, version: nextVersion(affiliationScopes.version, line.version) })
      .where(and(eq(affiliationScopes.id, line.id), isNull(affiliationScopes.endedAt))),
    endUncovered(db, id, now()),
    ...defaultSubscriptions(ports, {
      affiliationId: id,
      structureId: member.structure.id,
      departmentId,
      effectiveFrom: period.validFrom,
      decidedBy: member.person.userId,
      codes: defaultWorkspacesOf(role),
    }),
  ]
}

export function linesEndWrites({ db, now }: Ports, { found }: Grant, ids: string[]): Query[] {
  return [...endLines(db, ids, now()), endUncovered(db, found.affiliation.id, now())]
}
