import type { DemoAffiliation, ScopeRow } from '#demo/affiliations/affiliation-rows.ts'
import type { Calendar } from '#demo/calendar.ts'
import type { DemoPeople, PersonRow } from '#demo/people.ts'
import { type SeededRandom, seededRandom } from '#demo/seeded-random.ts'
import type { DemoStructures } from '#demo/structures/structures.ts'
import type { subscriptions } from '#src/db/schema/workspaces.ts'
import { defaultWorkspacesOf } from '#src/domain/workspace/default-workspaces.ts'
import { JUST_OPENED } from './opened-workspaces.ts'
import { type RequestedSubscription, requestedSubscriptions } from './requested-subscriptions.ts'

export type SubscriptionRow = typeof subscriptions.$inferInsert
type Parts = { people: DemoPeople; structures: DemoStructures; affiliations: DemoAffiliation[] }

const DECIDED_AFTER_DAYS = 1

export function demoSubscriptions(calendar: Calendar, parts: Parts): SubscriptionRow[] {
  const chance = seededRandom('subscriptions')
  return [
    ...parts.affiliations.flatMap((affiliation) => defaultSubscriptions(chance, affiliation)),
    ...openingSubscriptions(chance, calendar, parts),
    ...requestedSubscriptions.flatMap((request) => requestedRows(chance, calendar, parts, request)),
  ]
}

function defaultSubscriptions(chance: SeededRandom, { affiliation, scopes }: DemoAffiliation): SubscriptionRow[] {
  return scopes
    .filter((scope) => scope.state === 'approved')
    .flatMap((scope) =>
      defaultWorkspacesOf(affiliation.role ?? 'member').map((code) => ({
        ...on(chance, scope, code),
        access: 'edit',
        state: 'approved',
        origin: 'default',
        effectiveFrom: scope.validFrom,
        requestedAt: scope.requestedAt,
        decidedAt: scope.decidedAt ?? scope.requestedAt,
        decidedBy: scope.decidedBy ?? null,
        endedAt: scope.endedAt ?? null,
      })),
    )
}

function openingSubscriptions(
  chance: SeededRandom,
  calendar: Calendar,
  { structures: { mairie }, affiliations }: Parts,
): SubscriptionRow[] {
  const [today, requestedAt] = [calendar.day(0), calendar.daysAgo(JUST_OPENED.openedDaysAgo)]
  const isCurrent = (scope: ScopeRow) =>
    scope.state === 'approved' && scope.validFrom <= today && (scope.validUntil ?? today) >= today
  return affiliations
    .filter(({ plan }) => plan.structure === mairie && !plan.person.deactivatedAt)
    .flatMap(({ scopes }) => scopes.filter(isCurrent))
    .map((scope) => ({
      ...on(chance, scope, JUST_OPENED.code),
      access: 'edit',
      origin: 'opening',
      effectiveFrom: today,
      requestedAt,
    }))
}

function requestedRows(
  chance: SeededRandom,
  calendar: Calendar,
  { people, structures, affiliations }: Parts,
  request: RequestedSubscription,
) {
  const person: PersonRow | undefined =
    typeof request.who === 'number' ? people.others[request.who] : people.accounts[request.who]
  const own = affiliations.find(({ plan }) => plan.person === person && plan.structure === structures[request.where])
  const scope = own?.scopes.find(({ state }) => state === 'approved') ?? own?.scopes.find(({ state }) => state === 'pending')
  if (!scope) throw new RangeError(`the demonstration affiliates nobody who asks for ${request.code}`)
  const isDecided = request.state === 'approved' || request.state === 'rejected'
  const decision = {
    decidedAt: calendar.daysAgo(request.requestedDaysAgo - DECIDED_AFTER_DAYS),
    decidedBy: people.accounts.principal.id,
  }
  return request.access.map((access) => ({
    ...on(chance, scope, request.code),
    access,
    state: request.state,
    origin: 'request' as const,
    effectiveFrom: calendar.day(-Math.floor(request.requestedDaysAgo)),
    comment: request.comment ?? '',
    requestedAt: calendar.daysAgo(request.requestedDaysAgo),
    ...(isDecided && decision),
    reason: request.reason ?? '',
  }))
}

function on(chance: SeededRandom, { affiliationId, structureId, departmentId }: ScopeRow, workspaceCode: string) {
  return { id: chance.id(), affiliationId, structureId, departmentId: departmentId ?? null, workspaceCode }
}
