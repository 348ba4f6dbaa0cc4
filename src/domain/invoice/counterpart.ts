import { isSiren } from '#src/domain/structure/siret.ts'
import { decideIdentifier, type IdentifierProblem, identifierTypes } from '#src/domain/structure/structure-identifier.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { counterpartNameKey } from './invoice-key.ts'

/** A SIREN besides what identifies structures: invoices name the legal unit. */
export const counterpartTypes = [...identifierTypes, 'SIREN'] as const

type Problem = IdentifierProblem | 'wrong_key'

/**
 * The key of a counterpart by its identifier: « SIREN 732829320 » for a SIREN, a SIRET or a French VAT number alike, since EN 16931 and the
 * French reform know a party by its legal unit. Without a type, the identifier tells it.
 */
export function decideCounterpart(
  type: string | undefined,
  typed: string,
): { key: string; problem?: never } | { problem: Problem; key?: never } {
  const bare = levelLine(typed).replace(/[ .-]/g, '').toUpperCase()
  const siren =
    /^FR[0-9A-Z]{2}(\d{9})$/.exec(bare)?.[1] ?? (type === 'SIREN' || (!type && /^\d{9}$/.test(bare)) ? bare : undefined)
  if (siren !== undefined) return isSiren(siren) ? { key: `SIREN ${siren}` } : { problem: 'wrong_key' }
  const kind = type ?? kindOf(bare)
  const { accepted, refused } = decideIdentifier(kind, typed)
  if (!accepted) return { problem: refused.identifier ?? 'wrong_format' }
  return {
    key: accepted.type === 'SIRET' ? `SIREN ${accepted.identifier.slice(0, 9)}` : `${accepted.type} ${accepted.identifier}`,
  }
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

function kindOf(bare: string) {
  if (/^\d{14}$/.test(bare)) return 'SIRET'
  return decideIdentifier('UE_HORS_FRANCE', bare).accepted ? 'UE_HORS_FRANCE' : 'AUTRE'
}
