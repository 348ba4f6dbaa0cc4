import { HOUR_MS } from '#src/formats/durations.ts'
import { addDays, type LocalDate } from './local-date.ts'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type Weekday = (typeof weekdays)[number]

/** Summer time first: an hour that occurs twice means the first. */
const parisOffsetHours = [2, 1] as const

const inParis = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

export type ParisTime = { date: LocalDate; weekday: Weekday; hour: number; minute: number }

export function parisTime(instant: Date): ParisTime {
  const parts = Object.fromEntries(inParis.formatToParts(instant).map(({ type, value }) => [type, value]))
  const date = `${parts.year}-${parts.month}-${parts.day}`
  return { date, weekday: weekdayOf(date), hour: Number(parts.hour), minute: Number(parts.minute) }
}

/** A day begins on the hour, so an hour has one date; a page asks for few hours, and each takes long to work out. */
const dates = new Map<number, LocalDate>()
const DATES_MAX = 1000

export function parisDate(instant: Date): LocalDate {
  const hour = Math.floor(instant.getTime() / HOUR_MS)
  const date = dates.get(hour) ?? parisTime(instant).date
  if (dates.size >= DATES_MAX) dates.clear()
  dates.set(hour, date)
  return date
}

export function weekdayOf(date: LocalDate): Weekday {
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sunday'
}

export function parisInstant(date: LocalDate, hour = 0): Date {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + hour * HOUR_MS
  const candidates = parisOffsetHours.map((offset) => new Date(asIfUtc - offset * HOUR_MS))
  const shown = candidates.find((candidate) => parisTime(candidate).date === date && parisTime(candidate).hour === hour)
  return shown ?? new Date(asIfUtc - HOUR_MS)
}

export function startOfParisDay(instant: Date): Date {
  return parisInstant(parisDate(instant))
}

/** Now, earlier today, or yesterday. */
export function latestDaily(hour: number, now: Date): Date {
  const today = parisInstant(parisDate(now), hour)
  return today <= now ? today : parisInstant(addDays(parisDate(now), -1), hour)
}

export function nextDaily(hour: number, now: Date): Date {
  const today = parisInstant(parisDate(now), hour)
  return today > now ? today : parisInstant(addDays(parisDate(now), 1), hour)
}

export function latestWeekly(weekday: Weekday, hour: number, now: Date): Date {
  const latest = parisDate(latestDaily(hour, now))
  const daysAgo = (weekdays.indexOf(weekdayOf(latest)) - weekdays.indexOf(weekday) + 7) % 7
  return parisInstant(addDays(latest, -daysAgo), hour)
}

export function isDue(latest: Date, lastRunAt: Date | null): boolean {
  return lastRunAt === null || lastRunAt < latest
}
