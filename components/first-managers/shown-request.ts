import type { StateView } from '#components/affiliations/RequestStateTag.tsx'
import type { Problems } from '#src/domain/decision.ts'

export type FirstManagerRequestView = {
  id: string
  state: StateView
  person: { userId: string; firstName: string; lastName: string; contactEmail: string }
  structure: {
    identifierType: string
    identifier: string
    displayName: string
    city: string
    email: string
    phone: string
  }
  departments: string[]
  validFrom: string
  validUntil: string | null
  requestedAt: Date
  remindedAt: Date | null
  reason?: string
  problems?: Problems<'verdict' | 'reason' | 'currentPassword'>
  justDecided?: boolean
}
