import { accessNames } from '#components/words/access-words.ts'
import { period } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import { scopeName, switchNames } from '#components/words/structure-words.ts'
import { urlFor, urls } from '#src/urls.ts'
import { type DeskFilter, withFilter } from './desk-filter.ts'
import type { RequestTable, RequestView } from './shown-request.ts'

export function requestTable(filter: DeskFilter): RequestTable<RequestView> {
  const address = (url: string) => (row: RequestView) => withFilter(urlFor(url, { scopeId: row.id }), filter)
  return {
    list: 'affiliations',
    rowId: ({ id }) => `demande-${id}`,
    rowName: requestName,
    action: address(urls.requestDecision),
    refusal: address(urls.requestRefusal),
    request: ({ structure, departmentName, validFrom, validUntil, spaces = [], mayDecideSpaces }) => (
      <>
        {structure.displayName} – {scopeName(departmentName)} <span class="below">{period(validFrom, validUntil)}</span>
        {spaces.length > 0 && <span class="below">{spacesText(spaces, mayDecideSpaces)}</span>}
      </>
    ),
  }
}

/** The rights that are asked together, and what the manager lacks to give them. */
function spacesText(spaces: NonNullable<RequestView['spaces']>, mayDecide = false) {
  const asked = `Demande aussi : ${spaces.map(({ label, access }) => `${label} (${accessNames[access]})`).join(', ')}.`
  return mayDecide ? asked : `${asked} Il vous manque le droit « ${switchNames.mayApproveSubscriptions} ».`
}

function requestName({ person, structure, departmentName }: RequestView) {
  return `${fullName(person)} – ${structure.displayName}, ${scopeName(departmentName)}`
}
