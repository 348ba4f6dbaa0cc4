import { swappedBody } from '#components/kit/htmx.ts'
import { TickCell } from '#components/kit/TickCell.tsx'
import { formatAge, formatDate } from '#components/words/format.ts'
import { fullName } from '#components/words/full-name.ts'
import { deskLists } from './desk-lists.ts'
import { RefusalRow } from './RefusalRow.tsx'
import { RequestVerdict } from './RequestVerdict.tsx'
import { isWaiting } from './request-state.ts'
import type { RequestTable, ToDecide } from './shown-request.ts'

type Props<Row> = { table: RequestTable<Row>; rows: Row[]; now: Date; caption: string }

/** Each request is a body of its own, which its forms replace: a refusal opens as a second row. */
export function DeskTable<Row extends ToDecide>({ table, rows, now, caption }: Props<Row>) {
  return (
    <table class="desk" {...swappedBody}>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="tick">
            Sélection
          </th>
          <th scope="col">Personne</th>
          <th scope="col">Demande</th>
          <th scope="col">Demandé</th>
          <th scope="col" class="row-actions">
            Actions
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody>
          <RequestRows table={table} row={row} now={now} />
        </tbody>
      ))}
    </table>
  )
}

/** `focus`: the row takes the focus. */
type RowProps<Row> = { table: RequestTable<Row>; row: Row; now: Date; focus?: boolean | undefined }

export function RequestRows<Row extends ToDecide>({ table, row, now, focus }: RowProps<Row>) {
  const name = table.rowName(row)
  const waits = !row.justDecided && isWaiting(row.state)
  const { person, opens } = row
  return (
    <>
      <tr id={table.rowId(row)} tabindex={-1} autofocus={focus}>
        <TickCell form={deskLists[table.list].selection} value={() => (waits ? row.id : '')} row={row} rowName={name} />
        <th scope="row">
          {fullName(person)} <span class="below">{person.contactEmail}</span>
          {opens && <span class="below">{opens}</span>}
        </th>
        <td>{table.request(row)}</td>
        <td class="age" title={formatDate(row.requestedAt)}>
          {formatAge(row.requestedAt, now)}
          {row.remindedAt && `, relancé ${formatAge(row.remindedAt, now)}`}
        </td>
        <td class="row-actions">
          <RequestVerdict
            request={row}
            name={name}
            action={table.action(row)}
            refusal={waits ? table.refusal(row) : undefined}
            hasSpaces={row.spaces && row.spaces.length > 0 && row.mayDecideSpaces}
          />
        </td>
      </tr>
      {waits && row.refusing && <RefusalRow request={row} name={name} action={table.action(row)} />}
    </>
  )
}
