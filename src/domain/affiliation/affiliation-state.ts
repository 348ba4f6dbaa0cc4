import type { LocalDate } from '#src/formats/local-date.ts'

/** The stored states, of subscriptions too. */
export type RequestState = 'pending' | 'approved' | 'rejected' | 'cancelled'
export type StateView = RequestState | 'soon' | 'expired'

export type AffiliationTerm = {
  state: RequestState
  validFrom: LocalDate
  validUntil: LocalDate | null
  endedAt: Date | null
}

/** The last day counts; a period that is over is expired, even if never approved. */
export function shownState({ state, validFrom, validUntil, endedAt }: AffiliationTerm, today: LocalDate): StateView {
  if (state === 'rejected' || state === 'cancelled') return state
  if (endedAt !== null || (validUntil !== null && validUntil < today)) return 'expired'
  return state === 'approved' && today < validFrom ? 'soon' : state
}

export function isInForce(term: AffiliationTerm, today: LocalDate): boolean {
  return shownState(term, today) === 'approved'
}
