import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { accessNames, departmentText } from '#components/words/access-words.ts'
import type { AccessLevel } from '#src/domain/workspace/entitlement.ts'
import { asLinkedWorkspace } from '#src/domain/workspace/linked-workspaces.ts'
import { urls } from '#src/urls.ts'
import { InvoicePanel, type ListedInvoices } from './InvoicePanel.tsx'
import { PurposePanel } from './PurposePanel.tsx'

type Right = { structureName: string; departmentName: string | null; access: AccessLevel }

type Props = {
  workspace: { code: string; label: string }
  rights: Right[]
  invoices?: ListedInvoices | undefined
  /** Where its work is done, if the operator has said so. */
  link?: string | undefined
}

export function WorkspacePage({ workspace, rights, invoices, link }: Props) {
  const linked = asLinkedWorkspace(workspace.code)
  const listsRequests = workspace.code === 'sollicitations-emises'
  return (
    <>
      <PageTitle title={workspace.label} />
      {invoices && <InvoicePanel code={workspace.code} {...invoices} />}
      {listsRequests && (
        <p class="buttons">
          <ButtonLink href={urls.supportRequests} tone="main">
            Voir mes sollicitations
          </ButtonLink>
        </p>
      )}
      {linked && <PurposePanel code={linked} label={workspace.label} link={link} />}
      <Panel whole name="droits" title="Vos droits dans cet espace">
        <Table
          caption="Structures et services où vous pouvez utiliser cet espace"
          captionUnseen
          rows={rights}
          rowName={({ structureName }) => structureName}
          columns={[
            { label: 'Structure', rowHeader: true, cell: ({ structureName }) => structureName },
            { label: 'Service', cell: ({ departmentName }) => departmentText(departmentName) },
            { label: 'Droit', cell: ({ access }) => accessNames[access] },
          ]}
        />
      </Panel>
    </>
  )
}
