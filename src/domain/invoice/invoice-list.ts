import { foldText } from '#src/formats/fold-text.ts'
import { isLocalDate, type LocalDate } from '#src/formats/local-date.ts'
import { isLifecycleStatus, type LifecycleStatus, lifecycleStatuses, statusOfCode } from './lifecycle-status.ts'

/** As they stand in the address of a list. */
export const invoiceSorts = ['numero', 'contrepartie', 'structure', 'montant', 'date'] as const
export type InvoiceSort = (typeof invoiceSorts)[number]

export type InvoiceFilter = {
  search: string
  words: string[]
  status: LifecycleStatus | undefined
  /** Days of Paris of the present state, both included. */
  from: LocalDate | undefined
  until: LocalDate | undefined
  sort: InvoiceSort
  isDescending: boolean
}

/** What can't be read is left out, so that an old address still shows a list. The newest state stands first. */
export function readInvoiceFilter(typed: (name: string) => string | undefined): InvoiceFilter {
  const search = typed('recherche') ?? ''
  const day = (name: string) => [typed(name) ?? ''].find(isLocalDate)
  const sort = invoiceSorts.find((one) => one === typed('tri')) ?? 'date'
  const status = statusOfCode.get(typed('statut') ?? '')
  return {
    search,
    words: foldText(search)
      .split(' ')
      .filter((word) => word !== ''),
    ...{ status, from: day('du'), until: day('au'), sort },
    isDescending: typed('sens') ? typed('sens') === 'desc' : sort === 'date',
  }
}

/** The query of an address that shows the same list. */
export function filterQuery({ search, status, from, until, sort, isDescending }: InvoiceFilter): Record<string, string> {
  return {
    ...(search && { recherche: search }),
    ...(status && isLifecycleStatus(status) && { statut: lifecycleStatuses[status].code }),
    ...(from && { du: from }),
    ...(until && { au: until }),
    ...{ tri: sort, sens: isDescending ? 'desc' : 'asc' },
  }
}
