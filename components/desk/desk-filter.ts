import { urls, withQuery } from '#src/urls.ts'

/** The fields of the desk's filter, as addresses and forms name them. Empty: no filter. */
export const filterNames = {
  search: 'recherche',
  kind: 'demande',
  structure: 'structure',
  department: 'service',
  workspace: 'espace',
  age: 'anciennete',
  sort: 'tri',
} as const

export type DeskFilter = Record<keyof typeof filterNames, string>

/** Chosen as a department: requests for the whole structure. */
export const WHOLE_STRUCTURE = '*'
export const kinds = ['rattachement', 'abonnement', 'ouverture'] as const
export const sorts = ['recentes', 'personne', 'structure'] as const
/** In days. */
export const ages = ['3', '7', '14', '30'] as const

export const filterEntries = Object.entries(filterNames) as [keyof DeskFilter, string][]

/** The address of the desk, or of an act of it, with the filter that is set. */
export function withFilter(url: string, filter: DeskFilter, more: Record<string, string> = {}) {
  const set = filterEntries.filter(([field]) => filter[field] !== '').map(([field, name]) => [name, filter[field]])
  const query = { ...Object.fromEntries(set), ...more }
  return Object.keys(query).length > 0 ? withQuery(url, query) : url
}

export const deskAddress = (filter: DeskFilter, more?: Record<string, string>) => withFilter(urls.manager, filter, more)

/** Whether anything is left out; a sort leaves out nothing. */
export function isFiltered(filter: DeskFilter) {
  return filterEntries.some(([field]) => field !== 'sort' && filter[field] !== '')
}
