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
import { type ShownSubscriptionRequest, SUBSCRIPTIONS_SELECTION, subscriptionTable } from './subscription-table.tsx'

type Props = {
  requests: ShownSubscriptionRequest[]
  total: number
  page: number
  pages: number
  now: Date
  status?: DeskStatus | undefined
  message?: 'nothing_ticked' | undefined
}

export function SubscriptionRequestPanel({ requests, total, page, pages, now, status, message }: Props) {
  const problem = status?.problem
  return (
    <Panel {...deskPanels.subscriptions} status={statusSentence(status, total)}>
      {problem && <Notice tone="bad" title="Cette décision n’a pas été prise" text={verdictProblem(problem)} alert />}
      {requests.length === 0 ? (
        <EmptyState
          title="Aucune demande d’abonnement à traiter"
          text="Les demandes d’abonnement aux espaces de vos structures arrivent ici."
        />
      ) : (
        <>
          <Table {...subscriptionTable(now)} caption="Demandes en attente, les plus anciennes d’abord" rows={requests} />
          <BulkActions
            id={SUBSCRIPTIONS_SELECTION}
            action={urls.subscriptionDecisions}
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
      <Pagination
        page={page}
        pages={pages}
        href={(number) => withQuery(urls.manager, { abonnements: String(number) })}
        label="Pagination des demandes d’abonnement"
      />
    </Panel>
  )
}
