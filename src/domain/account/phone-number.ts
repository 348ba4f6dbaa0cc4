import { levelLine } from '#src/formats/level-text.ts'

/** As pasted from a text or a link. */
export function tidyPhone(typed: string): string {
  return levelLine(typed).replace(/^tel: ?/i, '')
}

/** Short numbers of public bodies: emergencies and European services, operators and « 3939 » (ARCEP, plan de numérotation). */
const SHORT = /^(1[578]|1\d\d|10\d\d|3\d{3})$/

/** Numbers of any country: E.164 has at most 15 digits; the shortest national ones have 6. Expects a levelled text. */
export function isPhoneNumber(typed: string): boolean {
  const digits = typed.replace(/[\s.()/-]/g, '')
  return /^\+?\d{6,15}$/.test(digits) || SHORT.test(digits)
}
