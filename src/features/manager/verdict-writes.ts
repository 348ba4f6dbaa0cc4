import { decideLines, verdictTraces } from '../../affiliation/decide-lines.ts'
import { defaultSubscriptions } from '../../affiliation/default-subscriptions.ts'
import { whileActive, whileAffiliated } from '../../affiliation/guards.ts'
import type { Query } from '../../db/database.ts'
import type { AcceptedVerdict } from '../../domain/affiliation-verdict.ts'
import { defaultWorkspacesOf } from '../../domain/default-workspaces.ts'
import type { Ports } from '../../ports/ports.ts'
import type { DeskRequest } from './desk-store.ts'

/** One verdict on lines that wait. All the lines of one person in one structure make one act: one journal row, one mail. */
export function verdictWrites(ports: Ports, actorId: string, verdict: AcceptedVerdict, requests: DeskRequest[]): Query[] {
  const byAffiliation = Map.groupBy(requests, ({ affiliation }) => affiliation.id)
  return [...byAffiliation.values()].flatMap(([first, ...others]) =>
    first ? verdictOnOne(ports, actorId, verdict, first, [first, ...others]) : [],
  )
}

function verdictOnOne(
  ports: Ports,
  actorId: string,
  verdict: AcceptedVerdict,
  about: DeskRequest,
  lines: DeskRequest[],
): Query[] {
  const { db } = ports
  const { manager, affiliation } = about
  return [
    whileActive(db, actorId),
    whileAffiliated(db, manager),
    whileAffiliated(db, affiliation),
    ...decideLines(ports, { actorId }, verdict, lines),
    ...(verdict.state === 'approved' ? lines.flatMap((line) => subscriptionsWith(ports, actorId, line)) : []),
    ...verdictTraces(ports, { actorId }, verdict, about, lines),
  ]
}

function subscriptionsWith(ports: Ports, actorId: string, { affiliation, structure, departmentId, validFrom }: DeskRequest) {
  return defaultSubscriptions(ports, {
    affiliationId: affiliation.id,
    structureId: structure.id,
    departmentId,
    effectiveFrom: validFrom,
    decidedBy: actorId,
    codes: defaultWorkspacesOf(affiliation.role),
  })
}
