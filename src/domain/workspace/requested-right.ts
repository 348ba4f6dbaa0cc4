import type { AccessLevel } from './entitlement.ts'

/** What a form sends for « Service par défaut », where it sends a department's id otherwise. */
const WHOLE_STRUCTURE = 'structure'

export const accessLevels = ['edit', 'view'] as const satisfies AccessLevel[]

/** What a box of the form stands for: a department, or the whole structure, to change or to look. */
export type RequestedRight = { departmentId: string | null; access: AccessLevel }

export function rightValue({ departmentId, access }: RequestedRight): string {
  return `${departmentId ?? WHOLE_STRUCTURE}:${access}`
}

export function toRight(value: string): RequestedRight | undefined {
  const [, unit = '', access] = /^(.+):(edit|view)$/.exec(value) ?? []
  return access ? { departmentId: unit === WHOLE_STRUCTURE ? null : unit, access: access as AccessLevel } : undefined
}

export function isSame(one: RequestedRight, other: RequestedRight) {
  return one.departmentId === other.departmentId && one.access === other.access
}
