import type { PropsWithChildren } from 'hono/jsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { urlFor, urls } from '#src/urls.ts'

type Invoice = { number: string; workspaceCode: string; structureName: string }

const lists = new Map([
  ['factures-emises', 'Factures émises'],
  ['factures-recues', 'Factures reçues'],
])

export function InvoiceFrame({ invoice, children }: PropsWithChildren<{ invoice: Invoice }>) {
  const { number, workspaceCode, structureName } = invoice
  const list = { label: lists.get(workspaceCode) ?? workspaceCode, href: urlFor(urls.workspace, { code: workspaceCode }) }
  return (
    <>
      <PageTitle title={InvoiceFrame.title(invoice)} intro={structureName} trail={[list, { label: number }]} />
      {children}
    </>
  )
}

InvoiceFrame.title = ({ number }: Pick<Invoice, 'number'>) => `Facture ${number}`
