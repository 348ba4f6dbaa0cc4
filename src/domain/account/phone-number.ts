import { levelLine } from '#src/formats/level-text.ts'

/** What stands in front of a number in signatures, contacts and links. */
const LABEL =
  /^(?:(?:t[eé]l(?:[eé]phone)?|phone|mobile|mob|portable|port|fixe|standard|callto|sms)\b|(?:\p{Extended_Pictographic}\uFE0F?)+)[ .:]*/iu
/** Dots and strokes of letterheads. */
const SEPARATORS = /[ _]*[·•∙⋅‧・_,~|⁄:][ _]*(?=\d)/g
const EXTENSION = /(?:[ ,;]*(?:poste|p\.|ext(?:ension)?\.?|x|#)[ .:=]*)(\d{1,6})$/i

/** As pasted from a text or a link. A number within the house stays behind: « 01 23 45 67 89 poste 12 ». */
export function tidyPhone(typed: string): string {
  const line = levelLine(typed)
    .replaceAll('%20', ' ')
    .replace(/^[⁺﹢➕]/, '+')
    .replace(LABEL, '')
    .replace(LABEL, '')
    .replace(/ ?\(\D+\)$/, '')
    .replace(/[ .;,]+$/, '')
  const inner = EXTENSION.exec(line)?.[1]
  const number = line.replace(EXTENSION, '').replace(SEPARATORS, ' ').trim()
  return inner === undefined ? number : `${number} poste ${inner}`
}

/** Short numbers of public bodies: emergencies and European services, operators and « 3939 » (ARCEP, plan de numérotation). */
const SHORT = /^(1[578]|1\d\d|10\d\d|3\d{3})$/

/** Numbers of any country: E.164 has at most 15 digits; the shortest national ones have 6. Expects a tidied text. */
export function isPhoneNumber(typed: string): boolean {
  const digits = typed.replace(EXTENSION, '').replace(/[\s.()/-]/g, '')
  return /^\+?\d{6,15}$/.test(digits) || SHORT.test(digits)
}
