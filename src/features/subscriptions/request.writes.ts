import { subscriptionRequestedMail } from '#components/mails/subscription-requested-mail.ts'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import type { Query } from '#src/db/database.ts'
import { journalEntry } from '#src/db/journal.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { mayDo } from '#src/domain/affiliation/rights-by-role.ts'
import type { AcceptedSubscription } from '#src/domain/workspace/subscription-request.ts'
import { hourlyFact } from '#src/mail/hourly-fact.ts'
import { mailTo } from '#src/mail/mail-to.ts'
import { whileAffiliated, whileOpen } from '#src/memberships/guards.ts'
import { endSubscriptions, whileWorkspaceOpen } from '#src/memberships/subscriptions.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { RequestSituation } from './situation.queries.ts'

type Known = { [Name in 'structure' | 'affiliation' | 'workspace']: NonNullable<RequestSituation[Name]> }
type Situation = RequestSituation & Known

/** D1 binds 100 values a statement; a line has up to 13. */
const LINES_A_STATEMENT = 7

export function requestWrites(ports: Ports, person: SignedIn, situation: Situation, accepted: AcceptedSubscription): Query[] {
  const { db, now, randomToken } = ports
  const { structure, affiliation, workspace } = situation
  const { rights, state, effectiveFrom, comment, superseded } = accepted
  const approval = state === 'approved' ? { decidedAt: now(), decidedBy: person.userId } : {}
  const lines = rights.map((right) => ({
    id: randomToken(),
    affiliationId: affiliation.id,
    structureId: structure.id,
    workspaceCode: workspace.code,
    ...right,
    state,
    effectiveFrom,
    comment,
    requestedAt: now(),
    ...approval,
    origin: 'request' as const,
  }))
  const about = { actorId: person.userId, subjectId: person.userId, structureId: structure.id }
  const details = { subscriptions: lines.map(({ id }) => id), workspace: workspace.label }
  return [
    whileAffiliated(db, affiliation),
    whileOpen(db, structure.id),
    whileWorkspaceOpen(db, structure.id, workspace.code),
    ...(superseded.length > 0 ? [endSubscriptions(db, superseded, now())] : []),
    ...chunks(lines).map((some) => db.insert(subscriptions).values(some)),
    journalEntry(ports, { act: 'subscription_requested', ...about, details }),
    ...(state === 'pending' ? requestMails(ports, person, situation, accepted) : []),
  ]
}

function chunks<Line>(lines: Line[]): Line[][] {
  const starts = lines.map((_, index) => index).filter((index) => index % LINES_A_STATEMENT === 0)
  return starts.map((start) => lines.slice(start, start + LINES_A_STATEMENT))
}

function requestMails(ports: Ports, person: SignedIn, situation: Situation, { rights, comment }: AcceptedSubscription) {
  const { structure, workspace, departments, managers } = situation
  const names = rights.map(({ departmentId, access }) => {
    return `${departmentText(departments.find(({ id }) => id === departmentId)?.name ?? null)} – ${accessNames[access]}`
  })
  const deciders = managers.filter((manager) => mayDo(manager.role, manager, 'decide_requested_subscriptions'))
  return deciders.map((manager) =>
    mailTo(
      ports,
      { ...manager, forManagersOf: structure.id },
      'subscription_requested',
      hourlyFact(ports.now(), person.userId, structure.id),
      subscriptionRequestedMail({
        firstName: manager.firstName,
        requester: `${person.firstName} ${person.lastName}`,
        structureName: structure.displayName,
        workspaceLabel: workspace.label,
        rights: names,
        comment,
        appUrl: ports.config.appUrl,
      }),
    ),
  )
}
