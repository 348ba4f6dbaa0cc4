import { levelLine } from '#src/formats/level-text.ts'

/** As pasted from a text or a link. */
export function tidyPhone(typed: string): string {
  return levelLine(typed).replace(/^tel: ?/i, '')
}

/** Numbers of any country: E.164 has at most 15 digits; the shortest national ones have 6. Expects a levelled text. */
export function isPhoneNumber(typed: string): boolean {
  return /^\+?\d{6,15}$/.test(typed.replace(/[\s.()/-]/g, ''))
}
