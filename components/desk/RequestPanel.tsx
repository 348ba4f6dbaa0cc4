import { BulkActions } from '#components/kit/BulkActions.tsx'
import { Button } from '#components/kit/Button.tsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { Table } from '#components/kit/Table.tsx'
import type { RowProps } from '#components/kit/table-props.ts'
import { urls, withQuery } from '#src/urls.ts'
import { type DeskListName, deskLists } from './desk-lists.ts'
import { type DeskStatus, statusSentence } from './desk-status.ts'
import { verdictProblem } from './words.ts'

type Props<Row> = {
  list: DeskListName
  table: RowProps<Row>
  requests: Row[]
  total: number
  page: number
  pages: number
  status?: DeskStatus | undefined
  message?: 'nothing_ticked' | undefined
}

export function RequestPanel<Row>({ list, table, requests, total, page, pages, status, message }: Props<Row>) {
  const words = deskLists[list]
  const problem = status?.problem
  return (
    <Panel {...words.panel} status={statusSentence(status, total)}>
      {problem && <Notice tone="bad" title="Cette décision n’a pas été prise" text={verdictProblem(problem)} alert />}
      {requests.length === 0 ? (
        <EmptyState title={words.emptyTitle} text={words.emptyText} />
      ) : (
        <>
          <Table {...table} caption="Demandes en attente, les plus anciennes d’abord" rows={requests} />
          <BulkActions
            id={words.selection}
            action={words.decisions}
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
        href={(number) => withQuery(urls.manager, { [words.page]: String(number) })}
        label={words.pagination}
      />
    </Panel>
  )
}
