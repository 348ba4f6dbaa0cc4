import type { Role } from '#src/domain/affiliation/rights-by-role.ts'

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
