import { ButtonLink } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { count } from '#components/words/format.ts'
import { filterQuery, type InvoiceFilter } from '#src/domain/invoice/invoice-list.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { type Draft, DraftTable } from './DraftTable.tsx'
import { InvoiceFilterForm } from './InvoiceFilterForm.tsx'
import { type Invoice, InvoiceTable } from './InvoiceTable.tsx'
import { listStatuses } from './structure-workspace-words.ts'

export type ListedInvoices = {
  rows: Invoice[]
  /** Of all pages. */
  total: number
  page: number
  pages: number
  filter: InvoiceFilter
  drafts: Draft[]
  mayDeposit: boolean
  done: string | undefined
}

type Props = ListedInvoices & { code: string }

export function InvoicePanel({ code, rows, total, page, pages, filter, drafts, mayDeposit, done }: Props) {
  const query = filterQuery(filter)
  const isFiltered = filter.search !== '' || !!filter.status || !!filter.from || !!filter.until
  return (
    <>
      {drafts.length > 0 && <DraftTable drafts={drafts} />}
      <Panel
        whole
        name="factures"
        title="Liste des factures"
        status={listStatuses.get(done ?? '')}
        intro={total > 0 && count(total, 'facture')}
        actions={mayDeposit && <DepositLink />}
      >
        {(total > 0 || isFiltered) && <InvoiceFilterForm code={code} filter={filter} />}
        {total > 0 && <InvoiceTable code={code} rows={rows} filter={filter} />}
        {total === 0 && (isFiltered ? <p>Aucune facture ne correspond à ces critères.</p> : <NoInvoice />)}
        <Pagination
          page={page}
          pages={pages}
          href={(number) => withQuery(urlFor(urls.workspace, { code }), { ...query, page: String(number) })}
        />
        {total > 0 && (
          <div class="buttons">
            <ButtonLink icon="download" href={withQuery(urlFor(urls.invoiceExport, { code }), query)} download>
              Exporter la liste (CSV)
            </ButtonLink>
          </div>
        )}
      </Panel>
    </>
  )
}

function DepositLink() {
  return (
    <ButtonLink href={urls.depositSearch} icon="plus" tone="main">
      Déposer une facture
    </ButtonLink>
  )
}

function NoInvoice() {
  return (
    <EmptyState
      title="Aucune facture pour l’instant"
      text="Les factures de vos structures et de vos services s’affichent ici dès que le portail en est informé."
    />
  )
}
