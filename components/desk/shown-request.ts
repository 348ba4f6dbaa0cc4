import type { StateView } from '#components/affiliations/RequestStateTag.tsx'
import type { Problems } from '#src/domain/decision.ts'

/** A request of either list, and what became of the verdict on it. */
export type ToDecide = {
  id: string
  state: StateView
  person: { firstName: string; lastName: string; contactEmail: string }
  structure: { displayName: string }
  departmentName: string | null
  requestedAt: Date
  /** What was typed, when the refusal could not be taken. */
  reason?: string
  problems?: Problems<'verdict' | 'reason'>
  /** By this very request, a moment ago. */
  justDecided?: boolean
}

export type RequestView = ToDecide & { validFrom: string; validUntil: string | null; remindedAt: Date | null }
