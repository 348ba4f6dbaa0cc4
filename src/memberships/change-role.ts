import { eq } from 'drizzle-orm'
import { nextVersion, type Query } from '#src/db/database.ts'
import { affiliations } from '#src/db/schema/affiliations.ts'
import type { Role, Switches } from '#src/domain/affiliation/rights-by-role.ts'
import { workspaceChanges } from '#src/domain/workspace/default-workspaces.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Affiliated } from './affiliated.ts'
import { defaultSubscriptions, endSubscriptionsTo } from './default-subscriptions.ts'

export function changeRole(ports: Ports, affiliation: Affiliated, to: { role: Role } & Switches, actorId: string): Query[] {
  const { db, now } = ports
  const { id, version, structureId, role } = affiliation
  const { gained, lost } = workspaceChanges(role, to.role)
  const granted = { affiliationId: id, structureId, departmentId: null, effectiveFrom: parisDate(now()), decidedBy: actorId }
  return [
    db
      .update(affiliations)
      .set({ ...to, version: nextVersion(affiliations.version, version) })
      .where(eq(affiliations.id, id)),
    ...endSubscriptionsTo(db, id, lost, now()),
    ...defaultSubscriptions(ports, { ...granted, codes: gained }),
  ]
}
