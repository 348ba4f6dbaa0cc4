/**
 * What clipboards, contacts, PDFs and phones put into a text and nobody sees or means: one list for every field, form and API.
 * Source: Unicode, Default_Ignorable_Code_Point (soft hyphen, zero widths, direction signs, fillers); and annotation, object signs.
 * A joiner or a selector inside a picture belongs to it.
 */
const INVISIBLE =
  /(\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?(?:\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)*)|[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]/gu

/** U+FF01 to U+FF5E, as input methods for East Asia write ASCII. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g
const FULL_WIDTH_DISTANCE = 0xff01 - 0x21
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu

const HYPHENS = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63]/g
const APOSTROPHES = /[´`‘’‛ʼʹˈ′\uA78C]/g
const SPACES = /[\s\p{Cc}\u2800]+/gu

const PLAIN = /^[ -~]*$/
/** Nearly every cell of a directory: ASCII words with single spaces between them. */
const LEVEL = /^(?:[!-_a-~]+(?: [!-_a-~]+)*)?$/

/** Drops invisible signs, writes digits as ASCII and accents composed. Dashes, apostrophes and spaces stay, as in prose. */
export function levelProse(typed: string): string {
  if (PLAIN.test(typed)) return typed
  return typed
    .replace(INVISIBLE, (_, picture: string | undefined) => picture ?? '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_DISTANCE))
    .replace(OTHER_DIGITS, digitValue)
    .normalize('NFC')
}

/** Of any script: Unicode has the ten of each in one run, and begins a run with zero. */
function digitValue(digit: string) {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++
  return String(before % 10)
}

/** One line in the signs of a keyboard: `-`, `'` and single spaces. */
export function levelLine(typed: string): string {
  if (LEVEL.test(typed)) return typed
  const line = PLAIN.test(typed) ? typed : levelProse(typed).replace(HYPHENS, '-')
  return line.replace(APOSTROPHES, "'").replace(SPACES, ' ').trim()
}
