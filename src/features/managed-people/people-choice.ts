import { noFilter, type PeopleFilter, peopleStates } from '#src/domain/affiliation/people-filter.ts'
import { roles } from '#src/domain/affiliation/rights-by-role.ts'
import { levelLine } from '#src/formats/level-text.ts'
import type { Ctx } from '#src/web/route.ts'

const CHARACTERS_MAX = 100

/** What the address chooses: a name, and a filter. A value that is not offered is no filter. */
export function choiceIn(c: Ctx): { name: string; filter: PeopleFilter } {
  const typed = (parameter: string) => levelLine(c.req.query(parameter) ?? '').slice(0, CHARACTERS_MAX)
  const role = roles.find((each) => each === typed('role')) ?? ''
  const state = peopleStates.find((each) => each === typed('validite')) ?? ''
  return { name: typed('nom'), filter: { ...noFilter, role, state, department: typed('service'), workspace: typed('espace') } }
}

export function isFiltered(filter: PeopleFilter) {
  return Object.values(filter).some((value) => value !== '')
}
