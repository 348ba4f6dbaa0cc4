import { countryCode } from '#src/formats/countries.ts'
import { levelLine } from '#src/formats/level-text.ts'

/** France and its territories with postal codes of La Poste: departments and collectivities overseas, New Caledonia. */
const french = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC', 'TF']

/** Whether its postal codes have five digits. Elsewhere they have other forms, and some sixty countries have none. */
export function hasFrenchCodes(country: string): boolean {
  return country === 'France' || french.includes(countryCode(country) ?? '')
}

export function isFrenchCode(code: string): boolean {
  return /^\d{5}$/.test(code)
}

/** « F-75 001 » is 75001; the codes of other countries keep their spaces. */
export function tidyPostalCode(typed: string, country: string): string {
  const code = levelLine(typed)
  return hasFrenchCodes(country) ? code.replace(/[ -]/g, '').replace(/^FR?(?=\d)/i, '') : code
}

/** A country is one of the list; what stood there before the list is kept. */
export function countryProblem(country: string, current: string): 'unknown_country' | undefined {
  return country === '' || country === levelLine(current) || countryCode(country) ? undefined : 'unknown_country'
}
