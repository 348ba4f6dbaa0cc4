import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { departmentText } from '#components/words/access-words.ts'
import { count, formatAmount, formatDate } from '#components/words/format.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { LifeCycle, type Step } from './LifeCycle.tsx'

type Invoice = {
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

export type ListedInvoices = { rows: Invoice[]; total: number; page: number; pages: number }

export function InvoicePanel({ code, rows, total, page, pages }: ListedInvoices & { code: string }) {
  const here = urlFor(urls.workspace, { code })
  return (
    <Panel whole name="factures" title="Liste des factures" intro={total > 0 && count(total, 'facture')}>
      {rows.length === 0 ? (
        <EmptyState
          title="Aucune facture pour l’instant"
          text="Les factures de vos structures et de vos services s’affichent ici dès que le portail en est informé."
        />
      ) : (
        <Table
          caption="Factures, de la plus récemment modifiée à la plus ancienne"
          rows={rows}
          rowName={({ number }) => number}
          columns={[
            { label: 'Numéro', rowHeader: true, cell: ({ number }) => number },
            { label: code === 'factures-emises' ? 'Destinataire' : 'Émetteur', cell: ({ counterpart }) => counterpart },
            { label: 'Structure', cell: (invoice) => <Place {...invoice} /> },
            { label: 'Montant', numeric: true, cell: ({ amountCents, currency }) => formatAmount(amountCents / 100, currency) },
            { label: 'État', cell: (invoice) => <State {...invoice} /> },
            { label: 'Depuis le', cell: ({ statusAt }) => formatDate(statusAt) },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} href={(number) => withQuery(here, { page: String(number) })} />
    </Panel>
  )
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

function Place({ structureName, departmentName }: Invoice) {
  return (
    <>
      {structureName} <span class="below">{departmentText(departmentName)}</span>
    </>
  )
}
