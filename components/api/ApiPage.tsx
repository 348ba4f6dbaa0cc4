import { ButtonLink } from '#components/kit/Button.tsx'
import { PageTitle } from '#components/layout/PageTitle.tsx'
import { urls } from '#src/urls.ts'
import { OperationPanel, type OperationView } from './OperationPanel.tsx'
import { ProblemPanel } from './ReferencePanels.tsx'
import { apiWords } from './words.ts'

type Props = { operations: OperationView[] }

export function ApiPage({ operations }: Props) {
  return (
    <>
      <PageTitle title={apiWords.title} intro={apiWords.description} />
      <p>
        <ButtonLink href={urls.openApi} icon="file">
          Description OpenAPI 3.1
        </ButtonLink>{' '}
        <a href={urls.apiCodes}>Factures déposées, habilitations, codes des espaces et des états</a>
      </p>
      {operations.map((operation) => (
        <OperationPanel {...operation} />
      ))}
      <ProblemPanel />
    </>
  )
}
