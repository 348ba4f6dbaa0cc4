import type { Query } from '#src/db/database.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import { defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { decideLines, verdictTraces } from '#src/memberships/decide-lines.ts'
import { defaultSubscriptions } from '#src/memberships/default-subscriptions.ts'
import { whileAffiliated, whileManager } from '#src/memberships/guards.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { AffiliationRequest } from './affiliation-request.queries.ts'

export function verdictWrites(
  ports: Ports,
  actorId: string,
  verdict: AcceptedVerdict,
  lines: [AffiliationRequest, ...AffiliationRequest[]],
): Query[] {
  const { db, now } = ports
  const [about] = lines
  const { manager, affiliation } = about
  return [
    whileManager(db, manager, parisDate(now())),
    whileAffiliated(db, affiliation),
    ...decideLines(ports, { actorId }, verdict, lines),
    ...(verdict.state === 'approved' ? lines.flatMap((line) => subscriptionsWith(ports, actorId, line)) : []),
    ...verdictTraces(ports, { actorId }, verdict, about, lines),
  ]
}

function subscriptionsWith(
  ports: Ports,
  actorId: string,
  { affiliation, structure, departmentId, validFrom }: AffiliationRequest,
) {
  return defaultSubscriptions(ports, {
    affiliationId: affiliation.id,
    structureId: structure.id,
    departmentId,
    effectiveFrom: validFrom,
    decidedBy: actorId,
    codes: defaultWorkspacesOf(affiliation.role),
  })
}
