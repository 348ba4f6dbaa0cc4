import { swappedRow } from './htmx.ts'
import { TickCell } from './TickCell.tsx'
import type { Column, RowProps } from './table-props.ts'

export function TableRow<Row>({ row, columns, rowName, selection, actions, rowId }: RowProps<Row> & { row: Row }) {
  const id = rowId?.(row)
  return (
    <tr {...(id && swappedRow(id))}>
      {selection && <TickCell {...selection} row={row} rowName={rowName(row)} />}
      {columns.map((column) => (
        <Cell column={column} row={row} />
      ))}
      {actions && <td class="row-actions">{actions(row)}</td>}
    </tr>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.rowHeader) return <th scope="row">{column.cell(row)}</th>
  return (
    <td class={column.numeric ? 'numeric' : undefined} data-label={column.label}>
      {column.cell(row)}
    </td>
  )
}
