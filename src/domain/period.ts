import { addDays, isLocalDate, type LocalDate } from '#src/formats/local-date.ts'
import { readDate } from '#src/formats/read-date.ts'
import { type Decision, decided } from './decision.ts'

export type Period = { validFrom: LocalDate; validUntil: LocalDate | null }
export type PeriodProblem = 'missing' | 'not_a_date' | 'in_the_past' | 'not_after_start'

/**
 * Starts today (Paris) or later; ends after its start, or never if empty. Yesterday in Paris is today in Martinique, so it is read as
 * today.
 */
export function decidePeriod(
  typed: { validFrom: string; validUntil: string },
  today: LocalDate,
): Decision<Period, keyof Period, PeriodProblem> {
  const begin = readDate(typed.validFrom)
  const validFrom = begin === earliestStart(today) ? today : begin
  const validUntil = readDate(typed.validUntil)
  return decided(
    { validFrom, validUntil: validUntil === '' ? null : validUntil },
    { validFrom: startProblem(validFrom, today), validUntil: endProblem(validUntil, validFrom) },
  )
}

/** Other dates for what has perhaps begun: a start that stays may be past; the last day is today or later. */
export function decideChangedPeriod(
  current: Pick<Period, 'validFrom'>,
  typed: { validFrom: string; validUntil: string },
  today: LocalDate,
): Decision<Period, keyof Period, PeriodProblem> {
  const [validFrom, validUntil] = [readDate(typed.validFrom), readDate(typed.validUntil)]
  if (validFrom !== current.validFrom) return decidePeriod(typed, today)
  const isOver = isLocalDate(validUntil) && validUntil < today
  return decided(
    { validFrom, validUntil: validUntil === '' ? null : validUntil },
    { validFrom: undefined, validUntil: isOver ? 'in_the_past' : endProblem(validUntil, validFrom) },
  )
}

/** The first day that a form offers, west of Paris. */
export function earliestStart(today: LocalDate): LocalDate {
  return addDays(today, -1)
}

function startProblem(validFrom: string, today: LocalDate): PeriodProblem | undefined {
  if (validFrom === '') return 'missing'
  if (!isLocalDate(validFrom)) return 'not_a_date'
  return validFrom < today ? 'in_the_past' : undefined
}

function endProblem(validUntil: string, validFrom: string): PeriodProblem | undefined {
  if (validUntil === '') return undefined
  if (!isLocalDate(validUntil)) return 'not_a_date'
  return isLocalDate(validFrom) && validUntil <= validFrom ? 'not_after_start' : undefined
}
