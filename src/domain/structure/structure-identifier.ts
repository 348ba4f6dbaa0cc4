import { type Decision, decided } from '#src/domain/decision.ts'
import { hasBlankSign } from '#src/formats/blank-signs.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { bare, bareFrench, withoutLabels } from './identifier-labels.ts'
import { isSiret } from './siret.ts'
import { isUnionCountry, type VatNumberProblem, vatNumberProblem } from './vat-number.ts'

export const identifierTypes = ['SIRET', 'UE_HORS_FRANCE', 'HORS_UE', 'RIDET', 'TAHITI', 'PARTICULIER', 'AUTRE'] as const
export type IdentifierType = (typeof identifierTypes)[number]

export type StructureIdentifier = { type: IdentifierType; identifier: string }
/** Of one person, by day in Paris: every structure enters everybody's search. */
export const STRUCTURES_A_DAY_MAX = 5

export type IdentifierProblem =
  | 'missing'
  | 'unknown_type'
  | 'blank_sign'
  | 'not_latin'
  | 'wrong_length'
  | 'over_18_characters'
  | 'not_2_to_80_characters'
  | 'country_missing'
  | 'wrong_key'
  | 'country_in_union'
  | VatNumberProblem

export function decideIdentifier(
  type: string,
  typed: string,
): Decision<StructureIdentifier, 'identifierType' | 'identifier', IdentifierProblem> {
  const known = identifierTypes.find((each) => each === type)
  if (!known) {
    const identifier = typed.trim() === '' ? { identifier: 'missing' as const } : {}
    return { refused: { identifierType: type === '' ? 'missing' : 'unknown_type', ...identifier } }
  }
  const identifier = normalise[known](typed)
  return decided(
    { type: known, identifier },
    { identifierType: undefined, identifier: hasBlankSign(levelLine(typed)) ? 'blank_sign' : shownProblem(known, identifier) },
  )
}

/** « АВС-1 » in Cyrillic letters looks like another's identifier. */
const NOT_LATIN = /(?!\p{Script=Latin})[\p{L}\p{Nl}]/u

function shownProblem(type: IdentifierType, identifier: string) {
  if (identifier === '') return 'missing'
  return NOT_LATIN.test(identifier) ? 'not_latin' : problem[type](identifier)
}

const compactVat = (typed: string) => withBelgianZero(bare(typed).replace(/^GR/, 'EL'))
/** Numbers of before 2008 have nine digits: a zero stands in front of them since. */
const withBelgianZero = (number: string) => number.replace(/^BE(?=\d{9}$)/, 'BE0')
const plain = (typed: string) => foldText(typed).replaceAll(' ', '').toUpperCase()

/** A country and a number, whatever stands between and behind: « CHE-123.456.788 TVA ». Names keep their signs. */
const NUMBERED = /^([A-Z]{2,3}\d{5,}?[A-Z\d]*?)(?:TVA|VAT|MWST|IVA|MVA)?$/
export function compactNumber(typed: string): string {
  const whole = plain(withoutLabels(typed))
  return NUMBERED.exec(whole.replace(/[-./]/g, ''))?.[1] ?? whole
}

const normalise: Record<IdentifierType, (typed: string) => string> = {
  SIRET: bareFrench,
  UE_HORS_FRANCE: compactVat,
  HORS_UE: compactNumber,
  RIDET: bare,
  TAHITI: bare,
  PARTICULIER: plain,
  AUTRE: plain,
}

/**
 * SIRET: siret.ts. UE_HORS_FRANCE: vat-number.ts. PARTICULIER and AUTRE have no published format. Others: the DGFiP's external
 * specifications of e-invoicing (0227 HORS_UE: 18 at most; 0228 RIDET: 9 or 10, ISEE's RID and 3 digits of establishment; 0229 TAHITI:
 * ISPF's 6 characters and 3 digits) and Chorus Pro's convention for HORS_UE: country code, then 16 characters of the name.
 */
const problem: Record<IdentifierType, (identifier: string) => IdentifierProblem | undefined> = {
  SIRET: siretProblem,
  UE_HORS_FRANCE: vatNumberProblem,
  HORS_UE: outsideUnionProblem,
  RIDET: (identifier) => shapeProblem(identifier, /^\d{9,10}$/),
  TAHITI: (identifier) => shapeProblem(identifier, /^[A-Z0-9]\d{8}$/),
  PARTICULIER: (identifier) => lengthProblem(identifier),
  AUTRE: (identifier) => lengthProblem(identifier),
}

function siretProblem(identifier: string): IdentifierProblem | undefined {
  if (!/^\d*$/.test(identifier)) return 'wrong_format'
  if (identifier.length !== 14) return 'wrong_length'
  return isSiret(identifier) ? undefined : 'wrong_key'
}

function outsideUnionProblem(identifier: string): IdentifierProblem | undefined {
  if (!/^[A-Z]{2}./u.test(identifier)) return 'country_missing'
  if (isUnionCountry(identifier.slice(0, 2))) return 'country_in_union'
  return identifier.length > 18 ? 'over_18_characters' : undefined
}

function shapeProblem(identifier: string, shape: RegExp): IdentifierProblem | undefined {
  return shape.test(identifier) ? undefined : 'wrong_format'
}

function lengthProblem({ length }: string): IdentifierProblem | undefined {
  return length < 2 || length > 80 ? 'not_2_to_80_characters' : undefined
}
