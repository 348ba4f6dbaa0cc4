import { normaliseEmail } from '#src/domain/account/email-address.ts'
import { tidyPhone } from '#src/domain/account/phone-number.ts'
import { tidyPostalCode } from '#src/domain/postal-address.ts'
import { countryCode, countryName } from '#src/formats/countries.ts'
import { levelLine } from '#src/formats/level-text.ts'
import type { DirectoryCells, DirectoryField } from './directory-fields.ts'
import { bareFrench } from './identifier-labels.ts'
import { isSiren, isSiret } from './siret.ts'

/** A directory without the column, or with a blank cell, is of France. */
export const FRANCE = 'France'

/** One line each, levelled; a name never holds a line break, and blank is empty. */
export function tidied(typed: DirectoryCells): DirectoryCells {
  const cells: DirectoryCells = { ...typed }
  for (const field of Object.keys(typed) as DirectoryField[]) {
    const cell = typed[field]
    if (cell !== undefined) cells[field] = levelLine(cell)
  }
  for (const field of numbers) cells[field] &&= cells[field].replace(AS_TEXT, '')
  if (cells.identifierType) cells.identifierType = cells.identifierType.toUpperCase().replace(/[ -]/g, '_')
  if (cells.identifierType === 'SIRET' && cells.identifier) cells.identifier = withZeros(cells.identifier)
  if (cells.country) cells.country = countryName(cells.country)
  if (cells.phone) cells.phone = tidyPhone(cells.phone)
  if (cells.email) cells.email = normaliseEmail(cells.email)
  if (cells.postalCode) cells.postalCode = postalCode(cells.postalCode, cells.country || FRANCE)
  return cells
}

/** An apostrophe in front keeps the zeros of a number in a spreadsheet. */
const AS_TEXT = /^'(?=[\d+])/
const numbers = ['identifier', 'postalCode', 'phone'] as const
const SIRET_DIGITS = 14

/** Spreadsheets take the zeros off « 00552100055400 »: they come back if both keys then fit. */
function withZeros(typed: string) {
  const digits = bareFrench(typed)
  const whole = digits.padStart(SIRET_DIGITS, '0')
  return digits.length > SIRET_DIGITS - 5 && isSiren(whole.slice(0, 9)) && isSiret(whole) ? whole : typed
}

/** Spreadsheets take the zero off « 01000 »; codes overseas begin with 9. */
function postalCode(typed: string, country: string) {
  const code = tidyPostalCode(typed, country)
  return /^\d{4}$/.test(code) && countryCode(country) === 'FR' ? `0${code}` : code
}
