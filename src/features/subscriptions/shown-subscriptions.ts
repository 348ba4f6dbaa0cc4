import { shownState } from '../../domain/affiliation-state.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { OwnSubscription } from './store.ts'

/** Each with the state that a person reads today. */
export function shownSubscriptions(rows: readonly OwnSubscription[], today: LocalDate) {
  return rows.map((row) => {
    const term = { state: row.state, validFrom: row.effectiveFrom, validUntil: null, endedAt: null }
    return { ...row, state: shownState(term, today) }
  })
}
