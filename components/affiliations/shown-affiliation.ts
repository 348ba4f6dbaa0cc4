import type { Role } from '#src/domain/affiliation/roles.ts'
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
  /** It gives rights today. */
  isMember: boolean
  /** Somebody decides in the structure; without, support does. */
  hasManager: boolean
  lines: LineView[]
}
