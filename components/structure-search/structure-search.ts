import type { Problems } from '#src/domain/decision.ts'
import { searchWords } from '#src/domain/structure/search-words.ts'
import type { SearchField, SearchProblem } from '#src/domain/structure/structure-search.ts'
import { withQuery } from '#src/urls.ts'

export type FoundStructure = Record<'id' | 'identifierType' | 'identifier' | 'legalName' | 'displayName', string> &
  Record<'postalCode' | 'city', string> & { isActive: boolean }

export type StructureSearch = {
  typed: Record<SearchField, string>
  sort: { field: SearchField; isDescending: boolean }
  problems?: Problems<SearchField, SearchProblem>
  results?: StructureResults
}
export type StructureResults = { rows: FoundStructure[]; total: number; isCut: boolean; page: number; pages: number }

export function searchQuery({ typed, sort }: Pick<StructureSearch, 'typed' | 'sort'>): Record<string, string> {
  const fields = Object.entries(typed) as [SearchField, string][]
  const filled = fields.filter(([, text]) => text !== '').map(([field, text]) => [searchWords[field], text])
  const order = { [searchWords.sort]: searchWords[sort.field], [searchWords.direction]: sort.isDescending ? 'desc' : 'asc' }
  return { ...Object.fromEntries(filled), ...order }
}

/** Reversed if already sorted by it. */
export function sortedBy(action: string, { typed, sort }: StructureSearch, field: SearchField) {
  const isSorted = sort.field === field
  const href = withQuery(action, searchQuery({ typed, sort: { field, isDescending: isSorted && !sort.isDescending } }))
  return { href, direction: isSorted ? (sort.isDescending ? ('descending' as const) : ('ascending' as const)) : undefined }
}
