import type { FirstManagerRequestView } from '#components/first-managers/shown-request.ts'
import { shownState } from '#src/domain/affiliation/affiliation-state.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { FirstManagerLine } from '#src/memberships/first-manager-requests.ts'

export type FirstManagerRequest = ReturnType<typeof requestsOf>[number]

export function requestsOf(rows: readonly FirstManagerLine[]) {
  const byAffiliation = Map.groupBy(rows, ({ affiliation }) => affiliation.id)
  return [...byAffiliation.values()].flatMap((own) => own.slice(0, 1).map((about) => ({ ...about, lines: linesOf(own) })))
}

/** The pending lines; without any, the last one. */
function linesOf(own: FirstManagerLine[]) {
  const lines = own.map(({ line, departmentName }) => ({ ...line, departmentName }))
  const waiting = lines.filter(({ state, endedAt }) => state === 'pending' && endedAt === null)
  return waiting.length > 0 ? waiting : lines.slice(0, 1)
}

/** Preferably a line that can still be approved. */
export function termOf({ line, lines }: FirstManagerRequest, today: LocalDate) {
  return lines.find((each) => shownState(each, today) === 'pending') ?? lines[0] ?? line
}

export function shownRequest(request: FirstManagerRequest, today: LocalDate): FirstManagerRequestView {
  const { affiliation, person, structure, lines } = request
  const term = termOf(request, today)
  return {
    id: affiliation.id,
    person,
    structure,
    state: shownState(term, today),
    departments: lines.flatMap(({ departmentName }) => departmentName ?? []),
    validFrom: term.validFrom,
    validUntil: term.validUntil,
    requestedAt: term.requestedAt,
    remindedAt: term.remindedAt,
  }
}
