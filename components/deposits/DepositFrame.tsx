import type { PropsWithChildren } from 'hono/jsx'
import { PanelLevel } from '#components/kit/Panel.tsx'
import { Breadcrumb } from '#components/layout/Breadcrumb.tsx'
import { urlFor, urls } from '#src/urls.ts'

export const issuedInvoices = urlFor(urls.workspace, { code: 'factures-emises' })

/** The page around one step of a deposit, whose title is the h1. */
export function DepositFrame({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Factures émises', href: issuedInvoices }, { label: title }]} />
      <PanelLevel.Provider value={1}>{children}</PanelLevel.Provider>
    </>
  )
}
