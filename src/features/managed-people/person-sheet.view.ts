import { shownState } from '#src/domain/affiliation/affiliation-state.ts'
import { isGiven } from '#src/domain/affiliation/line-change.ts'
import { subscriptionState } from '#src/domain/workspace/entitlement.ts'
import { followsRole } from '#src/domain/workspace/offered-workspaces.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { PersonLine, PersonRight } from './person-sheet.queries.ts'

export function shownLines(lines: readonly PersonLine[], today: LocalDate) {
  return lines.map((line) => ({ ...line, state: shownState(line, today), isGiven: isGiven(line) }))
}

export function shownRights(rights: readonly PersonRight[], today: LocalDate) {
  return rights.map((right) => ({
    ...right,
    state: subscriptionState(right, today),
    isGiven: isGiven(right) && !followsRole(right.workspaceCode),
  }))
}
