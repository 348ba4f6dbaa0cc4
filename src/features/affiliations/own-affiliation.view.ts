import { shownState } from '#src/domain/affiliation/affiliation-state.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import type { OwnLine } from './affiliation.queries.ts'

export type OwnAffiliation = ReturnType<typeof ownAffiliations>[number]

export function ownAffiliations(rows: readonly OwnLine[], today: LocalDate) {
  const byAffiliation = Map.groupBy(rows, ({ affiliation }) => affiliation.id)
  return [...byAffiliation.values()].flatMap((own) =>
    own.slice(0, 1).map(({ affiliation, structure, isMember, hasManager }) => ({
      affiliation,
      structure,
      isMember,
      hasManager,
      lines: own.map(({ line, departmentName }) => ({ ...line, departmentName, shown: shownState(line, today) })),
    })),
  )
}
