import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { titles } from '#components/layout/titles.ts'
import { urls } from '#src/urls.ts'
import { OperationPanel, type OperationView } from './OperationPanel.tsx'
import { StatusPanel } from './ReferencePanels.tsx'
import { apiWords } from './words.ts'

type Props = { operations: OperationView[]; workspaces: { code: string; label: string }[] }

/** Apart from the operations that most applications use, so that either page fits the first trip. */
export function CodesPage({ operations, workspaces }: Props) {
  return (
    <>
      <PageTitle title={titles.apiCodes} />
      <p>
        <a href={urls.api}>{apiWords.title}</a>
      </p>
      {operations.map((operation) => (
        <OperationPanel {...operation} />
      ))}
      <Panel name="espaces" title="Espaces" intro={apiWords.workspaces}>
        <Table
          caption="Codes des espaces"
          captionUnseen
          rows={workspaces}
          rowName={({ label }) => label}
          columns={[
            { label: 'Code', rowHeader: true, cell: ({ code }) => <code>{code}</code> },
            { label: 'Espace', cell: ({ label }) => label },
          ]}
        />
      </Panel>
      <StatusPanel />
    </>
  )
}
