import type { AccessLevel } from './entitlement.ts'

/** The form's value for « Service par défaut »; other values are department ids. */
const WHOLE_STRUCTURE = 'structure'

export const accessLevels = ['edit', 'view'] as const satisfies AccessLevel[]

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
