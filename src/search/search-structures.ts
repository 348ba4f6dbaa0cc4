import type { Problems } from '#src/domain/decision.ts'
import { searchWords } from '#src/domain/structure/search-words.ts'
import { decideCriteria, type SearchField, type SearchProblem, searchFields } from '#src/domain/structure/structure-search.ts'
import type { Ports } from '#src/ports/ports.ts'
import { findStructures, type Sort, STRUCTURES_PER_PAGE } from './find-structures.ts'
import { readStructures, type StructureLine } from './read-structures.ts'

export type StructureSearch = {
  typed: Record<SearchField, string>
  sort: Sort
  problems?: Problems<SearchField, SearchProblem>
  results?: { rows: StructureLine[]; total: number; isCut: boolean; page: number; pages: number }
}

type Query = Record<string, string | undefined>

export async function searchStructures({ db, search }: Pick<Ports, 'db' | 'search'>, query: Query): Promise<StructureSearch> {
  const asked = { typed: typedIn(query), sort: sortOf(query) }
  if (!searchFields.some((field) => query[searchWords[field]] !== undefined)) return asked
  const { accepted: criteria, refused: problems } = decideCriteria(asked.typed)
  if (problems) return { ...asked, problems }

  const wanted = pageOf(query)
  const first = await findStructures(search, criteria, asked.sort, wanted)
  // The page no longer exists: show the first.
  const page = first.ids.length === 0 ? 1 : wanted
  const { ids, total, isCut } = page === wanted ? first : await findStructures(search, criteria, asked.sort, page)
  const pages = Math.ceil(total / STRUCTURES_PER_PAGE)
  return { ...asked, results: { rows: await readStructures(db, ids), total, isCut, page, pages } }
}

export function typedIn(query: Query): Record<SearchField, string> {
  const { legalName, identifier, displayName, postalCode, city } = searchWords
  const typed = (word: string) => query[word] ?? ''
  return {
    legalName: typed(legalName),
    identifier: typed(identifier),
    displayName: typed(displayName),
    postalCode: typed(postalCode),
    city: typed(city),
  }
}

function sortOf(query: Query): Sort {
  const field = searchFields.find((each) => searchWords[each] === query[searchWords.sort]) ?? 'legalName'
  return { field, isDescending: query[searchWords.direction] === 'desc' }
}

function pageOf(query: Query) {
  const typed = query[searchWords.page] ?? ''
  return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1
}
