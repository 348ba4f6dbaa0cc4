import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import type { Sort } from '#components/kit/table-props.ts'
import { departmentText } from '#components/words/access-words.ts'
import { formatAmount, formatDate } from '#components/words/format.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import { filterQuery, type InvoiceFilter, type InvoiceSort } from '#src/domain/invoice/invoice-list.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { counterpartLabel } from './invoice-csv.ts'
import { LifeCycle, type Step } from './LifeCycle.tsx'

export type Invoice = {
  id: string
  number: string
  counterpart: string
  amountCents: number
  currency: string
  status: string
  statusAt: Date
  structureName: string
  departmentName: string | null
  steps: Step[]
}

export function InvoiceTable({ code, rows, filter }: { code: string; rows: Invoice[]; filter: InvoiceFilter }) {
  const sort = (name: InvoiceSort) => sortedBy(code, filter, name)
  return (
    <Table
      caption="Factures"
      captionUnseen
      rows={rows}
      rowName={({ number }) => number}
      columns={[
        { label: 'Numéro', rowHeader: true, sort: sort('numero'), cell: (invoice) => <InvoiceLink {...invoice} /> },
        { label: counterpartLabel(code), sort: sort('contrepartie'), cell: ({ counterpart }) => counterpart },
        { label: 'Structure', sort: sort('structure'), cell: (invoice) => <Place {...invoice} /> },
        {
          ...{ label: 'Montant', numeric: true, sort: sort('montant') },
          cell: ({ amountCents, currency }) => formatAmount(amountCents / 100, currency),
        },
        { label: 'État', cell: (invoice) => <State {...invoice} /> },
        { label: 'Depuis le', sort: sort('date'), cell: ({ statusAt }) => formatDate(statusAt) },
      ]}
    />
  )
}

function InvoiceLink({ id, number }: Invoice) {
  return <a href={urlFor(urls.invoice, { invoiceId: id })}>{number}</a>
}

function State({ number, status, steps }: Invoice) {
  return (
    <>
      <p>
        <StateTag {...lifecycleWords(status)} />
      </p>
      <LifeCycle number={number} steps={steps} />
    </>
  )
}

/** Reversed if already sorted by it. */
function sortedBy(code: string, filter: InvoiceFilter, sort: InvoiceSort): Sort {
  const isSorted = filter.sort === sort
  const query = filterQuery({ ...filter, sort, isDescending: isSorted && !filter.isDescending })
  const direction = filter.isDescending ? ('descending' as const) : ('ascending' as const)
  return { href: withQuery(urlFor(urls.workspace, { code }), query), direction: isSorted ? direction : undefined }
}

function Place({ structureName, departmentName }: Invoice) {
  return (
    <>
      {structureName} <span class="below">{departmentText(departmentName)}</span>
    </>
  )
}
