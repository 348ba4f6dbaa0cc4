import { shownState } from '#src/domain/affiliation/affiliation-state.ts'
import { foldText } from '#src/formats/fold-text.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { OwnSubscription } from './subscription.queries.ts'

export function shownSubscriptions(rows: readonly OwnSubscription[], today: LocalDate) {
  return rows.toSorted(inOrder).map((row) => {
    const term = { state: row.state, validFrom: row.effectiveFrom, validUntil: null, endedAt: null }
    return { ...row, state: shownState(term, today) }
  })
}

/** By structure, as in the catalogue, by department in French order. */
function inOrder(one: OwnSubscription, other: OwnSubscription): number {
  return (
    compared(one.structureName, other.structureName) ||
    one.position - other.position ||
    compared(foldText(one.departmentName ?? ''), foldText(other.departmentName ?? '')) ||
    compared(one.access, other.access)
  )
}

function compared(one: string, other: string) {
  return one < other ? -1 : Number(one > other)
}
