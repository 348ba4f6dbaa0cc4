import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import type { StateView } from './RequestStateTag.tsx'

export type LineView = {
  id: string
  version: number
  departmentName: string | null
  shown: StateView
  validFrom: string
  validUntil: string | null
  requestedAt: Date
  remindedAt: Date | null
  reason: string
}

export type AffiliationView = {
  affiliation: { id: string; role: Role }
  structure: { id: string; displayName: string; identifierType: string; identifier: string }
  isMember: boolean
  /** Without a manager, support decides. */
  hasManager: boolean
  lines: LineView[]
}
