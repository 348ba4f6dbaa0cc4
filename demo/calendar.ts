import { DAY_MS, HOUR_MS } from '#src/formats/durations.ts'
import { addDays, type LocalDate } from '#src/formats/local-date.ts'
import { parisDate } from '#src/formats/paris-time.ts'

/** Every date of the demonstration is relative to its loading. */
export type Calendar = {
  daysAgo: (days: number) => Date
  hoursAgo: (hours: number) => Date
  hoursAhead: (hours: number) => Date
  /** A day in Paris, today being 0. */
  day: (offset: number) => LocalDate
}

export function calendarFrom(now: Date): Calendar {
  const before = (milliseconds: number) => new Date(now.getTime() - Math.round(milliseconds))
  return {
    daysAgo: (days) => before(days * DAY_MS),
    hoursAgo: (hours) => before(hours * HOUR_MS),
    hoursAhead: (hours) => before(-hours * HOUR_MS),
    day: (offset) => addDays(parisDate(now), offset),
  }
}
