import type { Child } from 'hono/jsx'
import { EmptyState } from '#components/kit/EmptyState.tsx'
import { Notice } from '#components/kit/Notice.tsx'
import { Pagination } from '#components/kit/Pagination.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { count } from '#components/words/format.ts'
import { DeskTable } from './DeskTable.tsx'
import { type DeskFilter, deskAddress, isFiltered } from './desk-filter.ts'
import { deskLists } from './desk-lists.ts'
import { type DeskStatus, statusSentence } from './desk-status.ts'
import { SelectionBar } from './SelectionBar.tsx'
import type { RequestTable, ToDecide } from './shown-request.ts'
import { UndoForm } from './UndoForm.tsx'
import { sortWords, undoProblems, verdictProblem } from './words.ts'

type Props<Row> = {
  table: RequestTable<Row>
  rows: Row[]
  /** What waits in all; what the filter finds of it. */
  waiting: number
  found: number
  page: number
  pages: number
  filter: DeskFilter
  now: Date
  status?: DeskStatus | undefined
  message?: 'nothing_ticked' | undefined
  /** The verdict that can still be taken back. */
  undoable?: { id: string; state: 'approved' | 'rejected'; size: number } | undefined
  /** Lines that stand for many requests, above the rows. */
  openings?: Child
}

export function RequestPanel<Row extends ToDecide>(props: Props<Row>) {
  const { table, waiting, filter, status, undoable, openings, rows, page, pages } = props
  const words = deskLists[table.list]
  const undo = status?.undoProblem
  const said = statusSentence(status, waiting)
  return (
    <Panel {...words.panel} status={said}>
      {undoable && !undo && <UndoForm verdictId={undoable.id} told={said ? undefined : undoable} />}
      {status?.problem && <NotTaken title="Cette décision n’a pas été prise" text={verdictProblem(status.problem)} />}
      {undo && <NotTaken title="La décision n’a pas été annulée" text={undoProblems[undo]} />}
      {words.opens && rows.length > 0 && <p class="intro opens">{words.opens}</p>}
      {openings}
      {rows.length > 0 && <Requests {...props} />}
      {rows.length === 0 && !openings && (isFiltered(filter) ? <NothingFound /> : <Nothing {...words} />)}
      <Pagination
        page={page}
        pages={pages}
        href={(number) => deskAddress(filter, { [words.page]: String(number) })}
        label={words.pagination}
      />
    </Panel>
  )
}

function NotTaken({ title, text }: { title: string; text: string }) {
  return <Notice tone="bad" title={title} text={text} alert focus />
}

function Requests<Row extends ToDecide>({ table, rows, found, filter, now, message }: Props<Row>) {
  const total = Math.max(found, rows.length)
  return (
    <>
      <DeskTable table={table} rows={rows} now={now} caption={`${count(total, 'demande')}, ${sortWords(filter.sort)}`} />
      <SelectionBar list={table.list} filter={filter} total={total} shown={rows.length} until={now} message={message} />
    </>
  )
}

function Nothing({ emptyTitle, emptyText }: { emptyTitle: string; emptyText: string }) {
  return <EmptyState title={emptyTitle} text={emptyText} />
}

function NothingFound() {
  return <p>Aucune de ces demandes ne répond à votre choix.</p>
}
