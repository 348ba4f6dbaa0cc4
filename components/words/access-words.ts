import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'

export const accessNames: Record<AccessLevel, string> = { edit: 'Modification', view: 'Consultation' }

/** The department of a right; without one, it is the whole structure's. */
export function departmentText(departmentName: string | null) {
  return departmentName ?? 'Service par défaut (toute la structure)'
}
