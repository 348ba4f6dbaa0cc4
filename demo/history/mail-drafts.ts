import type { DemoAffiliation } from '#demo/affiliations/affiliation-rows.ts'
import type { Calendar } from '#demo/calendar.ts'
import type { DemoPeople, PersonRow } from '#demo/people.ts'
import { reactivationDeadline } from '#src/domain/account/reactivation-window.ts'
import type { MailKind } from '#src/domain/notification/mail-kinds.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'

export type MailDraft = { key: string; kind: MailKind; to: PersonRow; at: Date; subject: string; text: string; url: string }

const OLDEST_DECISION_DAYS = 60

export function mailDrafts(calendar: Calendar, people: DemoPeople, affiliations: DemoAffiliation[]): MailDraft[] {
  return [
    ...affiliations.flatMap((one) => requestMails(people, one)),
    ...affiliations.flatMap((one) => decisionMails(calendar, one)),
    ...deactivationMails(people),
  ]
}

/** Mails about pending requests to the managers of Beauval's two structures; others have no manager. */
function requestMails(
  { accounts }: DemoPeople,
  { plan: { person, structure, decidedBy }, scopes }: DemoAffiliation,
): MailDraft[] {
  if (!decidedBy) return []
  const managers = structure.legalName.startsWith('Mairie') ? [accounts.principal, accounts.secondaire] : [accounts.principal]
  return scopes
    .filter(({ state }) => state === 'pending')
    .flatMap((scope) =>
      managers.map((to) => ({
        key: `affiliation_requested:${scope.id}:${to.id}`,
        kind: 'affiliation_requested',
        to,
        at: scope.requestedAt,
        subject: 'Une demande de rattachement vous attend',
        text: `${person.firstName} ${person.lastName} demande son rattachement à « ${structure.legalName} ». Votre décision est attendue.`,
        url: urls.manager,
      })),
    )
}

function decisionMails(calendar: Calendar, { plan: { person, structure }, scopes }: DemoAffiliation): MailDraft[] {
  return scopes.flatMap(({ id, state, decidedAt, reason }) => {
    if (!decidedAt || decidedAt < calendar.daysAgo(OLDEST_DECISION_DAYS)) return []
    const answer = state === 'approved' ? 'validée' : 'refusée'
    const text = `Votre demande de rattachement à « ${structure.legalName} » a été ${answer}.${reason ? ` Motif : ${reason}` : ''}`
    return [
      {
        key: `affiliation_decided:${id}`,
        kind: 'affiliation_decided',
        to: person,
        at: decidedAt,
        subject: `Demande ${answer}`,
        text,
        url: urls.affiliations,
      },
    ]
  })
}

function deactivationMails({ accounts: { desactive, expire } }: DemoPeople): MailDraft[] {
  return [desactive, expire].flatMap((to) => {
    if (!to.deactivatedAt) return []
    const until = parisDate(reactivationDeadline(to.deactivatedAt)).split('-').reverse().join('/')
    const text = `Votre compte est désactivé. Vous pouvez le réactiver jusqu’au ${until}.`
    return [
      {
        key: `deactivated:${to.id}`,
        kind: 'deactivated',
        to,
        at: to.deactivatedAt,
        subject: 'Votre compte est désactivé',
        text,
        url: urls.reactivation,
      },
    ]
  })
}
