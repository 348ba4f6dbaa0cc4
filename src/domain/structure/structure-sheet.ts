import { type EmailProblem, emailProblem, normaliseEmail } from '#src/domain/account/email-address.ts'
import { isPhoneNumber, tidyPhone } from '#src/domain/account/phone-number.ts'
import { type Decision, decided } from '#src/domain/decision.ts'
import { countryProblem, hasFrenchCodes, isFrenchCode, tidyPostalCode } from '#src/domain/postal-address.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { countryName } from '#src/formats/countries.ts'
import { tidyText } from '#src/formats/tidy-text.ts'

export type StructureSheet = {
  legalName: string
  displayName: string
  addressLine1: string
  addressLine2: string
  postalCode: string
  city: string
  country: string
  email: string
  phone: string
  departmentCodeRequired: boolean
  commitmentNumberRequired: boolean
}
export type SheetText = Exclude<keyof StructureSheet, 'departmentCodeRequired' | 'commitmentNumberRequired'>
export type SheetProblem = 'unknown_country' | 'missing' | 'too_long' | EmailProblem | 'not_a_phone' | 'not_a_postal_code'

export const sheetCharactersMax: Record<SheetText, number> = {
  legalName: 200,
  displayName: 200,
  addressLine1: 100,
  addressLine2: 100,
  postalCode: 16,
  city: 80,
  country: 60,
  email: 254,
  phone: 30,
}
const mandatory: readonly SheetText[] = ['legalName', 'addressLine1', 'city', 'country']

/** A structure without a « Libellé » is known by its « Raison sociale ». */
export function decideSheet(input: StructureSheet, currentCountry = ''): Decision<StructureSheet, SheetText, SheetProblem> {
  const sheet = { ...input }
  for (const field of Object.keys(sheetCharactersMax) as SheetText[]) sheet[field] = tidyText(input[field])
  sheet.country = countryName(sheet.country)
  sheet.phone = tidyPhone(sheet.phone)
  sheet.postalCode = tidyPostalCode(sheet.postalCode, sheet.country)
  sheet.email = normaliseEmail(sheet.email)
  sheet.displayName = sheet.displayName || sheet.legalName
  return decided(sheet, problemsOf(sheet, currentCountry))
}

function problemsOf(sheet: StructureSheet, currentCountry: string) {
  const found = {} as Record<SheetText, SheetProblem | undefined>
  for (const field of Object.keys(sheetCharactersMax) as SheetText[]) found[field] = problemOf(field, sheet[field])
  if (hasFrenchCodes(sheet.country)) found.postalCode = frenchCodeProblem(sheet.postalCode)
  found.country ??= countryProblem(sheet.country, currentCountry)
  return found
}

function frenchCodeProblem(code: string): SheetProblem | undefined {
  if (code === '') return 'missing'
  return isFrenchCode(code) ? undefined : 'not_a_postal_code'
}

function problemOf(field: SheetText, value: string): SheetProblem | undefined {
  if (value === '') return mandatory.includes(field) ? 'missing' : undefined
  if (countCharacters(value) > sheetCharactersMax[field]) return 'too_long'
  if (field === 'email') return emailProblem(value)
  if (field === 'phone' && !isPhoneNumber(value)) return 'not_a_phone'
  return undefined
}
