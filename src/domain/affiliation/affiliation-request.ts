import { type Decision, decided } from '#src/domain/decision.ts'
import { decidePeriod, type Period, type PeriodProblem } from '#src/domain/period.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { type AffiliationTerm, shownState } from './affiliation-state.ts'

/** The form's value for « Rattacher à la structure »; other values are department ids. */
export const WHOLE_STRUCTURE = 'structure'
/** The most lines that one batch can hold. */
const DEPARTMENTS_MAX = 50

/** Of one person, by day in Paris: each request mails managers who don't know the person. An accountant's clients fit. */
export const STRUCTURES_ASKED_A_DAY_MAX = 20

/** null: the whole structure. */
export type ScopeLine = AffiliationTerm & { id: string; departmentId: string | null }
export type Requestable = {
  isActive: boolean
  departments: readonly { id: string; isActive: boolean }[]
  /** The person's lines in this structure that have not ended. */
  lines: readonly ScopeLine[]
}

export type RequestInput = { scope: readonly string[]; validFrom: string; validUntil: string }
export type RequestProblem =
  | PeriodProblem
  | 'inactive'
  | 'unknown'
  | 'too_many'
  | 'already_waiting'
  | 'already_affiliated'
  | 'already_covered'

/** `superseded`: refused, cancelled or expired lines that this request replaces. */
export type AcceptedRequest = { departmentIds: (string | null)[]; period: Period; superseded: string[] }

export function decideAffiliationRequest(
  structure: Requestable,
  input: RequestInput,
  today: LocalDate,
): Decision<AcceptedRequest, 'structure' | 'scope' | keyof Period, RequestProblem> {
  const period = decidePeriod(input, today)
  const departmentIds = departmentsOf(input.scope)
  const superseded = structure.lines.filter((line) => departmentIds.includes(line.departmentId) && !isLive(line, today))
  return decided(
    {
      departmentIds,
      period: period.accepted ?? { validFrom: '', validUntil: null },
      superseded: superseded.map(({ id }) => id),
    },
    {
      structure: structure.isActive ? undefined : 'inactive',
      scope: scopeProblem(structure, departmentIds, today),
      validFrom: period.refused?.validFrom,
      validUntil: period.refused?.validUntil,
    },
  )
}

function departmentsOf(scope: readonly string[]): (string | null)[] {
  return scope.includes(WHOLE_STRUCTURE) ? [null] : [...new Set(scope)]
}

export function areLive(lines: readonly ScopeLine[], scope: readonly string[], today: LocalDate): boolean {
  return departmentsOf(scope).every((id) => standingOf(lines, id, today) !== 'free')
}

function scopeProblem(structure: Requestable, departmentIds: (string | null)[], today: LocalDate): RequestProblem | undefined {
  if (departmentIds.length === 0) return 'missing'
  if (departmentIds.length > DEPARTMENTS_MAX) return 'too_many'
  const open = structure.departments.filter(({ isActive }) => isActive).map(({ id }) => id)
  if (departmentIds.some((id) => id !== null && !open.includes(id))) return 'unknown'
  const standings = departmentIds.map((id) => standingOf(structure.lines, id, today))
  return (['already_waiting', 'already_affiliated', 'already_covered'] as const).find((each) => standings.includes(each))
}

export type Standing = 'free' | 'already_waiting' | 'already_affiliated' | 'already_covered'

export function standingOf(lines: readonly ScopeLine[], departmentId: string | null, today: LocalDate): Standing {
  const live = lines.filter((line) => isLive(line, today))
  const own = live.find((line) => line.departmentId === departmentId)
  if (own) return own.state === 'pending' ? 'already_waiting' : 'already_affiliated'
  return live.some((line) => line.departmentId === null && line.state === 'approved') ? 'already_covered' : 'free'
}

function isLive(line: ScopeLine, today: LocalDate) {
  return ['pending', 'approved', 'soon'].includes(shownState(line, today))
}
