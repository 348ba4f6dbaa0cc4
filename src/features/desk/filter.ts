import { ages, type DeskFilter, filterEntries, kinds, sorts } from '#components/desk/desk-filter.ts'
import type { DeskListName } from '#components/desk/desk-lists.ts'
import { DAY_MS } from '#src/formats/durations.ts'
import { TEXT_CHARACTERS_MAX } from '#src/web/texts.ts'

const allowed = new Map<keyof DeskFilter, readonly string[]>([
  ['kind', kinds],
  ['age', ages],
  ['sort', sorts],
])

/** From an address or a form; what is not offered is no filter. */
export function filterFrom(read: (name: string) => string | undefined): DeskFilter {
  const filter = Object.fromEntries(
    filterEntries.map(([field, name]) => {
      const typed = (read(name) ?? '').trim().slice(0, TEXT_CHARACTERS_MAX)
      return [field, allowed.get(field)?.includes(typed) === false ? '' : typed]
    }),
  )
  return filter as DeskFilter
}

/** What the statements of both lists look for, bound as JSON. */
export type Sought = Pick<DeskFilter, 'structure' | 'department' | 'workspace' | 'sort'> & {
  /** In milliseconds: the newest request that is meant. */
  until: number
  /** Which subscriptions: what an opening generated is one line, unless the filter looks into it. */
  origins: 'asked' | 'opening' | 'all'
  /** Those whom the search names, if something is searched. */
  people: string[] | null
}

export function soughtIn(
  list: DeskListName,
  filter: DeskFilter,
  before: Date,
  people: string[] | null = null,
  origins = originsIn(filter),
): string {
  const { structure, department, workspace, sort, age } = filter
  const until = shows(list, filter) ? before.getTime() - Number(age) * DAY_MS : 0
  const sought: Sought = { structure, department, workspace, sort, until, origins, people }
  return JSON.stringify(sought)
}

export function originsIn({ kind, search, age }: DeskFilter): Sought['origins'] {
  if (kind === 'ouverture') return 'opening'
  return search || age ? 'all' : 'asked'
}

/** A workspace is asked in subscriptions alone. */
export function shows(list: DeskListName, { kind, workspace }: DeskFilter): boolean {
  if (list === 'affiliations') return workspace === '' && (kind === '' || kind === 'rattachement')
  return kind !== 'rattachement'
}
