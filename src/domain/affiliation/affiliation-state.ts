import type { LocalDate } from '#src/formats/local-date.ts'

/** What is stored; a request for a subscription knows the same states. */
export type RequestState = 'pending' | 'approved' | 'rejected' | 'cancelled'
export type StateView = RequestState | 'soon' | 'expired'

export type AffiliationTerm = {
  state: RequestState
  validFrom: LocalDate
  validUntil: LocalDate | null
  endedAt: Date | null
}

/** What a person reads, `today` being the day in Paris. The last day counts; what has ended, or can't begin any more, is expired. */
export function shownState({ state, validFrom, validUntil, endedAt }: AffiliationTerm, today: LocalDate): StateView {
  if (state === 'rejected' || state === 'cancelled') return state
  if (endedAt !== null || (validUntil !== null && validUntil < today)) return 'expired'
  return state === 'approved' && today < validFrom ? 'soon' : state
}

/** Whether it gives rights today. */
export function isInForce(term: AffiliationTerm, today: LocalDate): boolean {
  return shownState(term, today) === 'approved'
}
