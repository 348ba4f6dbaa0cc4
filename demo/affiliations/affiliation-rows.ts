import type { Calendar } from '#demo/calendar.ts'
import { type SeededRandom, seededRandom } from '#demo/seeded-random.ts'
import type { DepartmentRow } from '#demo/structures/structures.ts'
import type { affiliationScopes, affiliations } from '#src/db/schema/affiliations.ts'
import type { AffiliationPlan, ScopePlan } from './plan.ts'

export type AffiliationRow = typeof affiliations.$inferInsert
export type ScopeRow = typeof affiliationScopes.$inferInsert
export type DemoAffiliation = { plan: AffiliationPlan; affiliation: AffiliationRow; scopes: ScopeRow[] }

const DECIDED_AFTER_DAYS = 2

export function demoAffiliations(calendar: Calendar, plans: AffiliationPlan[], departments: DepartmentRow[]): DemoAffiliation[] {
  const chance = seededRandom('affiliations')
  return plans.map((plan) => {
    const affiliation = affiliationRow(chance, calendar, plan)
    const scopes = plan.scopes.map((scope) => scopeRow(chance, calendar, { plan, scope, affiliation, departments }))
    return { plan, affiliation, scopes }
  })
}

function affiliationRow(
  chance: SeededRandom,
  calendar: Calendar,
  { person, structure, role, switches, scopes, endedDaysAgo }: AffiliationPlan,
) {
  return {
    id: chance.id(),
    userId: person.id,
    structureId: structure.id,
    role: role ?? 'member',
    ...switches,
    createdAt: calendar.daysAgo(Math.max(...scopes.map((scope) => scope.requestedDaysAgo))),
    ...(endedDaysAgo && { endedAt: calendar.daysAgo(endedDaysAgo) }),
  } satisfies AffiliationRow
}

type Parts = { plan: AffiliationPlan; scope: ScopePlan; affiliation: AffiliationRow; departments: DepartmentRow[] }

function scopeRow(chance: SeededRandom, calendar: Calendar, { plan, scope, affiliation, departments }: Parts): ScopeRow {
  const state = scope.state ?? 'approved'
  const decidedDaysAgo = scope.requestedDaysAgo - (scope.decidedAfterDays ?? DECIDED_AFTER_DAYS) + chance.integer(1, 60) / 100
  const isDecided = (state === 'approved' || state === 'rejected') && plan.decidedBy
  return {
    id: chance.id(),
    affiliationId: affiliation.id,
    structureId: plan.structure.id,
    departmentId: scope.department ? departmentId(departments, plan.structure.id, scope.department) : null,
    state,
    validFrom: calendar.day(scope.startsInDays ?? -Math.floor(scope.requestedDaysAgo)),
    ...(scope.endsInDays !== undefined && { validUntil: calendar.day(scope.endsInDays) }),
    requestedAt: calendar.daysAgo(scope.requestedDaysAgo),
    ...(scope.remindedDaysAgo && { remindedAt: calendar.daysAgo(scope.remindedDaysAgo) }),
    ...(isDecided && { decidedAt: calendar.daysAgo(decidedDaysAgo), decidedBy: isDecided.id }),
    reason: scope.reason ?? '',
    ...(affiliation.endedAt && { endedAt: affiliation.endedAt }),
  }
}

function departmentId(departments: DepartmentRow[], structureId: string, code: string) {
  const found = departments.find((department) => department.structureId === structureId && department.code === code)
  if (!found) throw new RangeError(`the demonstration knows no department ${code}`)
  return found.id
}
