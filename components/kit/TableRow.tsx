import type { Column, RowProps } from './Table.tsx'
import { TickCell } from './TickCell.tsx'

/** One row: of a table, or alone as the answer to one of its own forms. */
export function TableRow<Row>({ row, columns, rowName, selection, actions, rowId }: RowProps<Row> & { row: Row }) {
  return (
    <tr {...swapped(rowId?.(row))}>
      {selection && <TickCell {...selection} row={row} rowName={rowName(row)} />}
      {columns.map((column) => (
        <Cell column={column} row={row} />
      ))}
      {actions && <td class="row-actions">{actions(row)}</td>}
    </tr>
  )
}

/** Its forms replace the row, where those of the panel around it replace the panel. */
function swapped(id: string | undefined) {
  return id && { id, tabindex: -1, 'data-hx-boost:inherited': `target:#${id} swap:"outerHTML show:none" push:false` }
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.rowHeader) return <th scope="row">{column.cell(row)}</th>
  return (
    <td class={column.numeric ? 'numeric' : undefined} data-label={column.label}>
      {column.cell(row)}
    </td>
  )
}
