import { bare, bareFrench, isForeignScheme, schemeOf } from '#src/domain/structure/identifier-labels.ts'
import { isSiren, isSiret } from '#src/domain/structure/siret.ts'
import {
  compactNumber,
  decideIdentifier,
  type IdentifierProblem,
  type IdentifierType,
  identifierTypes,
} from '#src/domain/structure/structure-identifier.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { isPlaceholder } from './identifier-placeholder.ts'
import { counterpartNameKey } from './invoice-key.ts'

/** A SIREN besides what identifies structures: invoices name the legal unit. */
export const counterpartTypes = [...identifierTypes, 'SIREN'] as const

type Problem = IdentifierProblem | 'wrong_key'

/** The schemes of the reform by the types of the portal. */
const typeOfScheme = new Map<string | undefined, IdentifierType>([
  ['0223', 'UE_HORS_FRANCE'],
  ['0226', 'PARTICULIER'],
  ['0227', 'HORS_UE'],
  ['0228', 'RIDET'],
  ['0229', 'TAHITI'],
])
/** French electronic addresses: a SIREN, with more behind « _ ». */
const ADDRESS_SCHEME = '0225'
const SIREN_DIGITS = 9

/**
 * The key of a counterpart by its identifier, one for all its spellings and under any type: « SIREN 732829320 » for a SIREN, a SIRET or a French
 * VAT number, since EN 16931 and the French reform know a party by its legal unit; else « ID » and the letters and digits alone, with the scheme
 * in front where it is another country's. Null for a placeholder.
 */
export function decideCounterpart(
  type: string | undefined,
  typed: string,
): { key: string | null; problem?: never } | { problem: Problem; key?: never } {
  if (isPlaceholder(type, typed)) return { key: null }
  const scheme = schemeOf(typed)
  const isOpen = type === undefined || type === 'AUTRE'
  const isForeign = isOpen && scheme !== undefined && isForeignScheme(scheme)
  const legalUnit = isForeign ? undefined : legalUnitOf(type, typed, scheme)
  if (legalUnit) return legalUnit
  const known = isForeign ? 'AUTRE' : (isOpen && typeOfScheme.get(scheme)) || kindOf(type, typed)
  const { accepted, refused } = decideIdentifier(known, known === 'AUTRE' ? compactNumber(typed) : typed)
  if (!accepted) return { problem: refused.identifier ?? refused.identifierType ?? 'wrong_format' }
  const key = bare(accepted.identifier)
  return { key: `ID ${isForeign ? key.replace(scheme, `${scheme}:`) : key}` }
}

/** The VAT numbers of Monaco are French and hold no SIREN: three zeros stand in its place. */
function legalUnitOf(type: string | undefined, typed: string, scheme: string | undefined) {
  const digits = scheme === ADDRESS_SCHEME ? bareFrench(typed).slice(0, SIREN_DIGITS) : bareFrench(typed)
  const vat = /^FR[0-9A-Z]{2}(\d{9})$/.exec(digits)?.[1]
  if (vat !== undefined) return vat.startsWith('000') ? { key: `ID ${digits}` } : sirenKey(vat)
  if (isSiret(digits) && type !== 'RIDET') return { key: `SIREN ${digits.slice(0, 9)}` }
  if (type === 'SIREN') return sirenKey(digits)
  if (!/^\d{9}$/.test(digits) || isRidet(typed)) return undefined
  if (type === undefined) return sirenKey(digits)
  return type === 'AUTRE' && isSiren(digits) ? sirenKey(digits) : undefined
}

const sirenKey = (digits: string) =>
  isSiren(digits)
    ? { key: `SIREN ${digits}` }
    : { problem: /^\d*$/.test(digits) ? ('wrong_key' as const) : ('wrong_format' as const) }

/** « 123 456.001 »: the establishment's three digits stand apart, or its name in front. */
function isRidet(typed: string) {
  return /RIDET|[\d ]{6,}[.-]\d{3}$/i.test(levelLine(typed)) && !/\d{3}[.-]\d{3}[.-]\d{3}/.test(typed)
}

function kindOf(type: string | undefined, typed: string) {
  if (type !== undefined) return type
  if (/^\d{14}$/.test(bareFrench(typed))) return 'SIRET'
  return decideIdentifier('UE_HORS_FRANCE', typed).accepted ? 'UE_HORS_FRANCE' : 'AUTRE'
}

type Named = { identifierType: string; identifier: string; displayName: string; legalName: string }

/** How a structure is known as a counterpart: by its key first, or by a name where nobody has told its identifier. */
export function counterpartKeys({
  identifierType,
  identifier,
  displayName,
  legalName,
}: Named): [key: string, ...names: string[]] {
  const names = [displayName, legalName].map(counterpartNameKey)
  return [decideCounterpart(identifierType, identifier).key ?? `${identifierType} ${identifier}`, ...names]
}
