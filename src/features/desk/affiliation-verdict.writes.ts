import type { Query } from '#src/db/database.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import { defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'
import { decideLines, verdictTraces } from '#src/memberships/decide-lines.ts'
import { defaultSubscriptions } from '#src/memberships/default-subscriptions.ts'
import { whileAffiliated } from '#src/memberships/guards.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { AffiliationRequest } from './affiliation-request.queries.ts'

export function verdictWrites(
  ports: Ports,
  decider: { actorId: string; mailsAt: Date },
  verdict: AcceptedVerdict,
  lines: [AffiliationRequest, ...AffiliationRequest[]],
): Query[] {
  const [about] = lines
  return [
    whileAffiliated(ports.db, about.affiliation),
    ...decideLines(ports, decider, verdict, lines),
    ...(verdict.state === 'approved' ? lines.flatMap((line) => subscriptionsWith(ports, decider.actorId, line)) : []),
    ...verdictTraces(ports, decider, verdict, about, lines),
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
