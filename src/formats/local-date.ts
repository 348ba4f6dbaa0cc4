import { DAY_MS } from '#src/formats/durations.ts'

/** A calendar day without an hour, `YYYY-MM-DD`. Such texts compare with < and >. */
export type LocalDate = string

/** False for dates that no calendar has, such as 2026-02-30. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toLocalDate(midnightUtc(text)) === text
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return toLocalDate(midnightUtc(date) + days * DAY_MS)
}

function midnightUtc(date: LocalDate) {
  return Date.parse(`${date}T00:00:00Z`)
}

function toLocalDate(milliseconds: number) {
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString().slice(0, 10)
}
