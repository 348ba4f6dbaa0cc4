import { BulkActions } from '#components/kit/BulkActions.tsx'
import { Button } from '#components/kit/Button.tsx'
import { StateTag } from '#components/kit/StateTag.tsx'
import { Table } from '#components/kit/Table.tsx'
import { formatAmount, formatDate } from '#components/words/format.ts'
import { lifecycleWords } from '#components/words/lifecycle-words.ts'
import { urlFor, urls } from '#src/urls.ts'

export type StoppedInvoice = {
  invoiceId: string
  structureName: string
  number: string
  counterpart: string
  amountCents: number
  currency: string
  status: string
  statusAt: Date
  message: string
}

const FORM = 'alertes-vues'

type Props = { invoices: StoppedInvoice[]; isWhole: boolean; message: string | undefined }

/** « vu » holds for the shown state of shown invoices only. */
export function StoppedInvoices({ invoices, isWhole, message }: Props) {
  return (
    <>
      <Table
        caption="Factures rejetées ou suspendues"
        captionUnseen
        rows={invoices}
        rowName={({ number }) => `la facture ${number}`}
        selection={{ form: FORM, name: 'vue', value: ({ invoiceId, status }) => `${invoiceId} ${status}` }}
        columns={[
          { label: 'Facture', rowHeader: true, cell: (invoice) => <InvoiceLink {...invoice} /> },
          { label: 'Structure', cell: ({ structureName }) => structureName },
          { label: 'Contrepartie', cell: ({ counterpart }) => counterpart },
          { label: 'Montant', numeric: true, cell: ({ amountCents, currency }) => formatAmount(amountCents / 100, currency) },
          { label: 'État', cell: ({ status }) => <StateTag {...lifecycleWords(status)} /> },
          { label: 'Depuis le', cell: ({ statusAt }) => formatDate(statusAt) },
          { label: 'Motif', cell: ({ message }) => message || 'non précisé' },
        ]}
      />
      <BulkActions id={FORM} action={urls.alerts} message={message}>
        <Button tone="plain">Marquer comme vues</Button>
        {isWhole && (
          <Button name="toutes" value="1">
            Tout marquer comme vues
          </Button>
        )}
      </BulkActions>
    </>
  )
}

/** Its page tells what is missing, and takes the answer. */
function InvoiceLink({ invoiceId, number }: StoppedInvoice) {
  return <a href={urlFor(urls.invoice, { invoiceId })}>{number}</a>
}
