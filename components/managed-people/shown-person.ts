import type { StateView } from '#components/affiliations/RequestStateTag.tsx'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'

export type PersonView = {
  affiliation: {
    id: string
    role: Role
    mayConfigureWorkspaces: boolean
    mayApproveSubscriptions: boolean
    version: number
  }
  person: { firstName: string; lastName: string; contactEmail: string }
  login: string
  isDeactivated: boolean
  /** Codes of departments; null: the whole structure. */
  departments: string | null
  since: string | null
  until: string | null
}

/** `isGiven`: a manager may change or end it here; requests are decided at the desk. */
type Given = { id: string; version: number; state: StateView; reason: string; departmentName: string | null; isGiven: boolean }

export type LineView = Given & { departmentId: string | null; validFrom: string; validUntil: string | null }

export type RightView = Given & {
  workspaceLabel: string
  departmentId: string | null
  access: AccessLevel
  effectiveFrom: string
}

/** « Factures reçues, Service par défaut, Consultation » */
export function rightName({ workspaceLabel, departmentName, access }: RightView) {
  return [workspaceLabel, departmentText(departmentName), accessNames[access]].join(', ')
}
