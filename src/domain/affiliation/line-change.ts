import { type Decision, decided } from '#src/domain/decision.ts'
import { decideChangedPeriod, type Period } from '#src/domain/period.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { type Requestable, type RequestProblem, type ScopeLine, standingOf, WHOLE_STRUCTURE } from './affiliation-request.ts'

type Input = { department: string; validFrom: string; validUntil: string }
export type ChangedLine = Period & { departmentId: string | null }

/** Other dates, or another department, for an approved line of a person; `lines` holds it too. */
export function decideLineChange(
  { departments, lines }: Pick<Requestable, 'departments' | 'lines'>,
  line: ScopeLine,
  input: Input,
  today: LocalDate,
): Decision<ChangedLine, 'department' | keyof Period, RequestProblem> {
  const departmentId = input.department === WHOLE_STRUCTURE ? null : input.department
  const period = decideChangedPeriod(line, input, today)
  const others = lines.filter(({ id }) => id !== line.id)
  return decided(
    { departmentId, ...(period.accepted ?? { validFrom: '', validUntil: null }) },
    {
      department: departmentProblem(departments, others, line, departmentId, today),
      validFrom: period.refused?.validFrom,
      validUntil: period.refused?.validUntil,
    },
  )
}

function departmentProblem(
  departments: Requestable['departments'],
  others: readonly ScopeLine[],
  line: ScopeLine,
  departmentId: string | null,
  today: LocalDate,
): RequestProblem | undefined {
  if (departmentId === line.departmentId) return undefined
  const isOpen = departmentId === null || departments.some(({ id, isActive }) => id === departmentId && isActive)
  const standing = standingOf(others, departmentId, today)
  if (!isOpen) return 'unknown'
  return standing === 'free' ? undefined : standing
}

/** Whether a line is one that managers change or end: approved, even if its dates are over. */
export function isGiven({ state, endedAt }: Pick<ScopeLine, 'state' | 'endedAt'>) {
  return state === 'approved' && endedAt === null
}
