import { type Decision, decided } from '#src/domain/decision.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { AccessLevel } from './entitlement.ts'
import { type GivenRight, grantsFor, type HeldRight, RIGHTS_MAX } from './given-rights.ts'

/** « factures-recues:edit »: a ticked box of the request for an affiliation. */
export function spaceValue(code: string, access: AccessLevel) {
  return `${code}:${access}`
}

export type AskedSpaces = { insert: GivenRight[]; superseded: string[] }

/** The workspaces asked together with an affiliation, in each department asked; what is held or asked already stays as it is. */
export function decideAskedSpaces(
  { offered, held }: { offered: readonly string[]; held: readonly HeldRight[] },
  spaces: readonly string[],
  { departmentIds, validFrom }: { departmentIds: readonly (string | null)[]; validFrom: LocalDate },
  today: LocalDate,
): Decision<AskedSpaces, 'spaces', 'unknown' | 'too_many'> {
  const asked = [...new Set(spaces)].map(toSpace)
  const rights = asked.flatMap((space) => (space ? departmentIds.map((departmentId) => ({ ...space, departmentId })) : []))
  const wanted = rights.map((right) => ({ ...right, effectiveFrom: validFrom }))
  const { insert, superseded } = grantsFor(held, wanted, today)
  const isKnown = asked.every((space) => space && offered.includes(space.workspaceCode))
  return decided({ insert, superseded }, { spaces: isKnown ? (rights.length > RIGHTS_MAX ? 'too_many' : undefined) : 'unknown' })
}

function toSpace(value: string) {
  const [, workspaceCode = '', access] = /^(.+):(edit|view)$/.exec(value) ?? []
  return access ? { workspaceCode, access: access as AccessLevel } : undefined
}
