import { shownState } from '#src/domain/affiliation/affiliation-state.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { OwnSubscription } from './subscription.queries.ts'

export function shownSubscriptions(rows: readonly OwnSubscription[], today: LocalDate) {
  return rows.map((row) => {
    const term = { state: row.state, validFrom: row.effectiveFrom, validUntil: null, endedAt: null }
    return { ...row, state: shownState(term, today) }
  })
}
