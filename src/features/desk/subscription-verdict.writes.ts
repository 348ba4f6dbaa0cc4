import { eq } from 'drizzle-orm'
import { subscriptionDecidedMail } from '#components/mails/subscription-decided-mail.ts'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { nextVersion, type Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import { whileAffiliated } from '#src/memberships/guards.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { SubscriptionRequest } from './subscription-request.queries.ts'

export function subscriptionWrites(
  ports: Ports,
  { actorId, mailsAt }: { actorId: string; mailsAt: Date },
  verdict: AcceptedVerdict,
  lines: [SubscriptionRequest, ...SubscriptionRequest[]],
): Query[] {
  const [about] = lines
  const { db, now } = ports
  const { affiliation, person, structure } = about
  const decision = { ...verdict, decidedAt: now(), decidedBy: actorId }
  return [
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
    mailTo(ports, person, 'subscription_decided', about.id, decidedMail(ports, verdict, about, lines), mailsAt),
  ]
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
