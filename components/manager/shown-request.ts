import type { Problems } from '../../src/domain/decision.ts'
import type { ShownState } from '../kit/RequestStateTag.tsx'

export type ShownRequest = {
  id: string
  state: ShownState
  person: { firstName: string; lastName: string; contactEmail: string }
  structure: { id: string; displayName: string }
  departmentName: string | null
  validFrom: string
  validUntil: string | null
  requestedAt: Date
  remindedAt: Date | null
  /** What was typed, when the refusal could not be taken. */
  reason?: string
  problems?: Problems<'verdict' | 'reason'>
  /** By this very request, a moment ago. */
  justDecided?: boolean
}
