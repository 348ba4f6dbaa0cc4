import { foldText } from '#src/formats/fold-text.ts'
import { levelLine } from '#src/formats/level-text.ts'

export const DEFAULT_COUNTRY = 'France'

export function isFrance(country: string): boolean {
  return foldText(country) === foldText(DEFAULT_COUNTRY)
}

/** « F-75 001 » is 75001; the codes of other countries keep their spaces. */
export function tidyPostalCode(typed: string, country: string): string {
  const code = levelLine(typed)
  return isFrance(country) ? code.replace(/[ -]/g, '').replace(/^FR?(?=\d)/i, '') : code
}
