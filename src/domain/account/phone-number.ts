import { levelLine } from '#src/formats/level-text.ts'

/** What stands in front of a number in signatures, contacts and links. */
const LABEL =
  /^(?:(?:t[eé]l(?:[eé]phone)?|phone|mobile|mob|portable|port|fixe|standard|bureau|direct|pro(?:fessionnel)?|perso(?:nnel)?|domicile|accueil|callto|sms)(?![\p{L}\p{N}])|(?:\p{Extended_Pictographic}\uFE0F?)+)[ .:]*(?=.*\d)/iu
/** Dots and strokes of letterheads. */
const SEPARATORS = /[ _]*[·•∙⋅‧・_,~|⁄:][ _]*(?=\d)/g
const EXTENSION = /(?:[ ,;]*(?:poste|p\.|ext(?:ension)?\.?|#)[ .:=]*|(?<=(?:\d[ .-]?){10}) x )(\d{1,6})$/i
const BRACKETED_EXTENSION = /\(((?:poste|p\.|ext(?:ension)?\.?)[ .:=]*\d{1,6})\)$/i
const BETWEEN_TWO = / *(?:[/,;|]|\b(?:ou|et)\b) */

/** As pasted from a text or a link. A number within the house stays behind: « 01 23 45 67 89 poste 12 ». */
export function tidyPhone(typed: string): string {
  const line = levelLine(typed)
    .replaceAll('%20', ' ')
    .replace(/^[⁺﹢➕]/, '+')
    .replace(LABEL, '')
    .replace(LABEL, '')
    .replace(BRACKETED_EXTENSION, '$1')
    .replace(/ ?\(\D+\)$/, '')
    .replace(/[ .;,]+$/, '')
  if (hasSeveral(line)) return line
  const inner = EXTENSION.exec(line)?.[1]
  const number = line.replace(EXTENSION, '').replace(SEPARATORS, ' ').trim()
  return inner === undefined ? number : `${number} poste ${inner}`
}

/** Two numbers, or the end of a second one: the sign between them would vanish, and one number would be made of both. */
function hasSeveral(line: string) {
  const [first = '', ...others] = line.replace(EXTENSION, '').split(BETWEEN_TWO).map(digitsOf)
  return others.length > 0 && (first.length >= 10 || [first, ...others].every(isNumber))
}

const digitsOf = (text: string) => text.replace(/[\s.()/-]/g, '')
const isNumber = (digits: string) => /^\+?\d{6,15}$/.test(digits) || SHORT.test(digits)

/** Short numbers of public bodies: emergencies and European services, operators and « 3939 » (ARCEP, plan de numérotation). */
const SHORT = /^(1[578]|1\d\d|10\d\d|3\d{3})$/

/** Numbers of any country: E.164 has at most 15 digits; the shortest national ones have 6. Expects a tidied text. */
export function isPhoneNumber(typed: string): boolean {
  if (hasSeveral(typed)) return false
  return isNumber(digitsOf(typed.replace(EXTENSION, '')))
}
