import { ButtonLink } from '#components/kit/Button.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { urls } from '#src/urls.ts'
import { OperationPanel, type OperationView } from './OperationPanel.tsx'
import { ProblemPanel, StatusPanel } from './ReferencePanels.tsx'
import { apiWords } from './words.ts'

type Props = { operations: OperationView[]; workspaces: { code: string; label: string }[] }

export function ApiPage({ operations, workspaces }: Props) {
  return (
    <>
      <PageTitle title={apiWords.title} intro={apiWords.description} />
      <p>
        <ButtonLink href={urls.openApi} icon="file">
          Description OpenAPI 3.1
        </ButtonLink>
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
      <ProblemPanel />
    </>
  )
}
