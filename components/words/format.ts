import { DAY_MS } from '#src/formats/durations.ts'
import { parisDate } from '#src/formats/paris-time.ts'

/** How the portal writes dates, sizes and numbers: French usage, Paris time, no-break spaces. */
const NBSP = '\u00a0'
const timeZone = 'Europe/Paris'
const day = new Intl.DateTimeFormat('fr-FR', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' })
const time = new Intl.DateTimeFormat('fr-FR', { timeZone, hour: '2-digit', minute: '2-digit' })
const number = new Intl.NumberFormat('fr-FR')
const oneDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })
const relative = new Intl.RelativeTimeFormat('fr', { numeric: 'auto' })

/** « 23/11/2026 ». A calendar date such as '2026-11-23' has no hour, so no time zone may move it. */
export function formatDate(date: Date | string) {
  if (date instanceof Date) return day.format(date)
  const [year, month, dayOfMonth] = date.slice(0, 10).split('-')
  return `${dayOfMonth}/${month}/${year}`
}

/** « à partir du 23/11/2026 », « du 23/11/2026 au 31/12/2026 » */
export function period(from: string, until: string | null) {
  return until ? `du ${formatDate(from)} au ${formatDate(until)}` : `à partir du ${formatDate(from)}`
}

/** « 23/11/2026 à 14 h 05 », « 9 h 49 »: an hour has no leading zero. */
export function formatDateTime(instant: Date) {
  return `${day.format(instant)} à${NBSP}${time.format(instant).replace(/^0/, '').replace(':', `${NBSP}h${NBSP}`)}`
}

/** A moment that binds, for people in any time zone: « 23/11/2026 à 14 h 05 (heure de Paris) » */
export function formatDeadline(instant: Date) {
  return `${formatDateTime(instant)} (heure de Paris)`
}

/** « aujourd’hui », « hier », « il y a 3 jours »: counted in days of the calendar, as people do. */
export function formatAge(instant: Date, now: Date) {
  const days = Math.round((Date.parse(parisDate(instant)) - Date.parse(parisDate(now))) / DAY_MS)
  const age = days > -60 ? relative.format(days, 'day') : relative.format(Math.ceil(days / 30), 'month')
  return age.replaceAll(' ', NBSP)
}

/** « 10 Mo »: the units of the people, 1 024 by 1 024. */
export function formatSize(bytes: number) {
  if (bytes < 1024) return count(bytes, 'octet')
  if (bytes < 1024 ** 2) return `${number.format(Math.ceil(bytes / 1024))}${NBSP}ko`
  return `${oneDecimal.format(bytes / 1024 ** 2)}${NBSP}Mo`
}

/** « 213 301 234 00012 »; an identifier of another kind is left as it is. */
export function formatSiret(siret: string) {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, `$1${NBSP}$2${NBSP}$3${NBSP}$4`)
}

/** « 1 234,50 € » */
export function formatAmount(amount: number, currency = 'EUR') {
  return (currency === 'EUR' ? euros : inCurrency(currency)).format(amount)
}

/** Making a formatter takes longer than all else in a row; other currencies are rare. */
const euros = inCurrency('EUR')

function inCurrency(currency: string) {
  return new Intl.NumberFormat('fr-FR', { style: 'currency', currency })
}

/** « 0 demande », « 1 demande », « 3 demandes »: in French the plural starts at two. */
export function count(quantity: number, singular: string, plural = `${singular}s`) {
  return `${number.format(quantity)}${NBSP}${quantity < 2 ? singular : plural}`
}
