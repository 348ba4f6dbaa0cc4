import type { Role } from '#src/domain/affiliation/roles.ts'
import type { ShownState } from './RequestStateTag.tsx'

export type ShownLine = {
  id: string
  version: number
  departmentName: string | null
  shown: ShownState
  validFrom: string
  validUntil: string | null
  requestedAt: Date
  remindedAt: Date | null
  reason: string
}

export type ShownAffiliation = {
  affiliation: { id: string; role: Role }
  structure: { id: string; displayName: string; identifierType: string; identifier: string }
  /** It gives rights today. */
  isMember: boolean
  /** Somebody decides in the structure; without, support does. */
  hasManager: boolean
  lines: ShownLine[]
}
