import { urls, withQuery } from '../../src/urls.ts'
import { BulkActions } from '../kit/BulkActions.tsx'
import { Button } from '../kit/Button.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Notice } from '../kit/Notice.tsx'
import { Pagination } from '../kit/Pagination.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Table } from '../kit/Table.tsx'
import { type DeskStatus, statusSentence } from './desk-status.ts'
import { deskPanels, verdictProblem } from './desk-wording.ts'
import { REQUESTS_SELECTION, requestTable } from './request-table.tsx'
import type { ShownRequest } from './shown-request.ts'

type Props = {
  requests: ShownRequest[]
  total: number
  page: number
  pages: number
  now: Date
  status?: DeskStatus | undefined
  message?: 'nothing_ticked' | undefined
}

export function RequestPanel({ requests, total, page, pages, now, status, message }: Props) {
  const problem = status?.problem
  return (
    <Panel {...deskPanels.affiliations} status={statusSentence(status, total)}>
      {problem && <Notice tone="bad" title="Cette décision n’a pas été prise" text={verdictProblem(problem)} alert />}
      {requests.length === 0 ? (
        <EmptyState
          title="Aucune demande à traiter"
          text="Les demandes de rattachement à vos structures arrivent ici. Vous en êtes averti par courriel."
        />
      ) : (
        <>
          <Table {...requestTable(now)} caption="Demandes en attente, les plus anciennes d’abord" rows={requests} />
          <BulkActions
            id={REQUESTS_SELECTION}
            action={urls.requestDecisions}
            message={
              message && 'Cochez au moins une demande, puis choisissez « Valider la sélection » ou « Refuser la sélection ».'
            }
          >
            <Button name="verdict" value="approve" icon="check">
              Valider la sélection
            </Button>
            <Button name="verdict" value="reject" tone="plain" icon="cross">
              Refuser la sélection
            </Button>
          </BulkActions>
        </>
      )}
      <Pagination page={page} pages={pages} href={(number) => withQuery(urls.manager, { page: String(number) })} />
    </Panel>
  )
}
