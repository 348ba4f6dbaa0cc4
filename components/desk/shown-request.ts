import type { StateView } from '#components/affiliations/RequestStateTag.tsx'
import type { Role } from '#src/domain/affiliation/rights-by-role.ts'
import type { Problems } from '#src/domain/decision.ts'

export type ToDecide = {
  id: string
  state: StateView
  person: { firstName: string; lastName: string; contactEmail: string }
  structure: { displayName: string }
  departmentName: string | null
  requestedAt: Date
  /** The reason typed, if the refusal was not accepted. */
  reason?: string
  problems?: Problems<'verdict' | 'reason' | 'currentPassword'>
  /** Decided by this HTTP request. */
  justDecided?: boolean
  /** The verdict, which can be taken back for some seconds. */
  verdictId?: string
}

export type RequestView = ToDecide & {
  affiliation: { role: Role }
  validFrom: string
  validUntil: string | null
  remindedAt: Date | null
}
