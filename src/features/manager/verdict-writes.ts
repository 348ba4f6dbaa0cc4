import { eq } from 'drizzle-orm'
import { affiliationDecidedMail } from '../../../components/mails/affiliation-decided-mail.ts'
import { defaultSubscriptions } from '../../affiliation/default-subscriptions.ts'
import { whileActive, whileAffiliated } from '../../affiliation/guards.ts'
import { mailTo } from '../../affiliation/mail-to.ts'
import { next, type Query } from '../../db/database.ts'
import { journalRow } from '../../db/journal.ts'
import { affiliationScopes } from '../../db/schema/affiliations.ts'
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
  const { db, now, randomToken } = ports
  const { manager, affiliation, person, structure } = about
  const approved = verdict.state === 'approved'
  return [
    whileActive(db, actorId),
    whileAffiliated(db, manager),
    whileAffiliated(db, affiliation),
    ...lines.flatMap((line) => [
      db
        .update(affiliationScopes)
        .set({ ...verdict, decidedAt: now(), decidedBy: actorId, version: next(affiliationScopes.version, line.version) })
        .where(eq(affiliationScopes.id, line.id)),
      ...(approved ? subscriptionsWith(ports, actorId, line) : []),
    ]),
    journalRow(db, {
      id: randomToken(),
      at: now(),
      act: approved ? 'affiliation_approved' : 'affiliation_rejected',
      actorId,
      subjectId: person.userId,
      structureId: structure.id,
      details: { scopes: lines.map(({ id }) => id), ...(verdict.reason && { reason: verdict.reason }) },
    }),
    mailTo(ports, person, 'affiliation_decided', about.id, decidedMail(ports, verdict, about, lines)),
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

function decidedMail({ config }: Ports, { state, reason }: AcceptedVerdict, about: DeskRequest, lines: DeskRequest[]) {
  return affiliationDecidedMail({
    firstName: about.person.firstName,
    structureName: about.structure.displayName,
    approved: state === 'approved',
    reason,
    departments: lines.flatMap(({ departmentName }) => departmentName ?? []),
    appUrl: config.appUrl,
  })
}
