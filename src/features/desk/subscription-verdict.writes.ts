import { eq } from 'drizzle-orm'
import { subscriptionDecidedMail } from '#components/mails/subscription-decided-mail.ts'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import { whileAffiliated, whileMay } from '#src/memberships/guards.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { SubscriptionRequest } from './subscription-request.queries.ts'

export function subscriptionWrites(
  ports: Ports,
  actorId: string,
  verdict: AcceptedVerdict,
  lines: [SubscriptionRequest, ...SubscriptionRequest[]],
): Query[] {
  const [about] = lines
  const { db, now } = ports
  const { manager, affiliation, person, structure } = about
  const decision = { ...verdict, decidedAt: now(), decidedBy: actorId }
  return [
    ...acts(lines).map((act) => whileMay(db, manager.id, act, parisDate(now()))),
    whileAffiliated(db, affiliation),
    ...lines.map(({ id, version }) =>
      db
        .update(subscriptions)
        .set({ ...decision, version: nextVersion(subscriptions.version, version) })
        .where(eq(subscriptions.id, id)),
    ),
    journalEntry(ports, {
      act: verdict.state === 'approved' ? 'subscription_approved' : 'subscription_rejected',
      actorId,
      subjectId: person.userId,
      structureId: structure.id,
      details: { subscriptions: lines.map(({ id }) => id), ...(verdict.reason && { reason: verdict.reason }) },
    }),
    mailTo(ports, person, 'subscription_decided', about.id, decidedMail(ports, verdict, about, lines)),
  ]
}

function acts(lines: SubscriptionRequest[]) {
  const each = lines.map(({ origin }) => {
    return origin === 'opening' ? ('decide_generated_subscriptions' as const) : ('decide_requested_subscriptions' as const)
  })
  return [...new Set(each)]
}

function decidedMail(
  { config }: Ports,
  { state, reason }: AcceptedVerdict,
  about: SubscriptionRequest,
  lines: SubscriptionRequest[],
) {
  return subscriptionDecidedMail({
    firstName: about.person.firstName,
    structureName: about.structure.displayName,
    approved: state === 'approved',
    reason,
    rights: lines.map(({ workspaceLabel, departmentName, access }) => {
      return `${workspaceLabel} – ${departmentText(departmentName)} – ${accessNames[access]}`
    }),
    appUrl: config.appUrl,
  })
}
