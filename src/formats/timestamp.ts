/** ISO 8601 and what programs write for it: a space or a small t, small z, no seconds, a comma in front of fractions, hours of offset alone. */
const TIMESTAMP = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d+))?)? ?(?:([Zz])|([+-]|(?<= ))(\d\d):?(\d\d)?)$/

/** The form of RFC 3339, milliseconds at most; another text stays. A « + » in an address arrives as a space. Expects a levelled text. */
export function tidyTimestamp(typed: string): string {
  const [, day, minutes, seconds = '00', fraction, zulu, sign = '+', hours, offset = '00'] = TIMESTAMP.exec(typed) ?? []
  if (day === undefined) return typed
  const zone = zulu ? 'Z' : `${sign || '+'}${hours}:${offset}`
  return `${day}T${minutes}:${seconds}${fraction ? `.${fraction.slice(0, 3)}` : ''}${zone}`
}
