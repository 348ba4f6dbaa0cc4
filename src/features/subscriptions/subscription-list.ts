import type { SubscriptionSort, SubscriptionView } from '#components/subscriptions/shown-subscription.ts'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import { foldText } from '#src/formats/fold-text.ts'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import type { Ctx } from '#src/web/route.ts'

const A_PAGE = 25

const sortKeys: Record<SubscriptionSort, (row: SubscriptionView) => string> = {
  structure: ({ structureName }) => foldText(structureName),
  espace: ({ workspaceLabel }) => foldText(workspaceLabel),
  date: ({ effectiveFrom }) => effectiveFrom,
}
const sorts = Object.keys(sortKeys) as SubscriptionSort[]

/** A row is found if it holds every typed word. */
export function listed(c: Ctx, all: SubscriptionView[]) {
  const search = c.req.query('recherche') ?? ''
  const sort = sorts.find((name) => name === c.req.query('tri')) ?? 'structure'
  const page = pageNumber(c)
  const words = foldText(search).split(' ')
  const found = all.filter((row) => words.every((word) => textOf(row).includes(word)))
  const key = sortKeys[sort]
  const sorted = found.toSorted((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))))
  const pages = pagesOf(found.length, A_PAGE, page)
  return {
    subscriptions: sorted.slice((page - 1) * A_PAGE, page * A_PAGE),
    list: { search, sort, page, pages, found: found.length, total: all.length },
  }
}

function textOf({ structureName, workspaceLabel, departmentName, access }: SubscriptionView) {
  return foldText([structureName, workspaceLabel, departmentText(departmentName), accessNames[access]].join(' '))
}
