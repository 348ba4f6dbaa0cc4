import type { Child } from 'hono/jsx'
import { TableHead } from './TableHead.tsx'
import { TickCell } from './TickCell.tsx'

export type Sort = { href: string; direction?: 'ascending' | 'descending' | undefined }

export type Column<Row> = {
  label: string
  cell: (row: Row) => Child
  /** The cell that names the row; one per table. */
  rowHeader?: boolean | undefined
  numeric?: boolean | undefined
  sort?: Sort | undefined
}

/** « Sélection »: the boxes belong to the form of that id (see BulkActions), so rows may hold forms of their own. */
export type Selection<Row> = { form: string; name?: string; value: (row: Row) => string; ticked?: (row: Row) => boolean }

type Props<Row> = {
  caption: string
  /** The panel’s title says it already: the caption is then for screen readers only. */
  captionUnseen?: boolean | undefined
  columns: Column<Row>[]
  rows: Row[]
  /** How a sentence calls the row: « Sélectionner Jeanne MARTIN ». */
  rowName: (row: Row) => string
  selection?: Selection<Row> | undefined
  actions?: ((row: Row) => Child) | undefined
}

export function Table<Row>({ caption, captionUnseen, columns, rows, rowName, selection, actions }: Props<Row>) {
  return (
    <table>
      <caption class={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
      <TableHead columns={columns} tickAll={selection?.form} hasActions={!!actions} />
      <tbody>
        {rows.map((row) => (
          <tr>
            {selection && <TickCell {...selection} row={row} rowName={rowName(row)} />}
            {columns.map((column) => (
              <Cell column={column} row={row} />
            ))}
            {actions && <td class="row-actions">{actions(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
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
