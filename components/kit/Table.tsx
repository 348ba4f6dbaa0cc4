import type { Child } from 'hono/jsx'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'

export type Sort = { href: string; direction?: 'ascending' | 'descending' | undefined }

export type Column<Row> = {
  label: string
  cell: (row: Row) => Child
  /** The cell that names the row; one per table. */
  rowHeader?: boolean | undefined
  numeric?: boolean | undefined
  sort?: Sort | undefined
}

/** « Sélection »: the boxes belong to the form of that id (see BulkActions), so rows may hold forms of their own. No value, no box. */
export type Selection<Row> = {
  form: string
  name?: string
  /** `radio` where only one may be ticked. */
  type?: 'checkbox' | 'radio'
  value: (row: Row) => string
  ticked?: (row: Row) => boolean
}

type Props<Row> = RowProps<Row> & {
  caption: string
  /** The panel’s title says it already: the caption is then for screen readers only. */
  captionUnseen?: boolean | undefined
  rows: Row[]
}

/** What every row of a table has in common. */
export type RowProps<Row> = {
  columns: Column<Row>[]
  /** How a sentence calls the row: « Sélectionner Jeanne MARTIN ». */
  rowName: (row: Row) => string
  selection?: Selection<Row> | undefined
  actions?: ((row: Row) => Child) | undefined
  /** The row’s id in the page, when its forms are answered with the row alone. */
  rowId?: ((row: Row) => string) | undefined
}

export function Table<Row>({ caption, captionUnseen, columns, rows, ...rowProps }: Props<Row>) {
  const { selection, actions } = rowProps
  return (
    <table>
      <caption class={captionUnseen ? 'unseen' : undefined}>{caption}</caption>
      <TableHead columns={columns} tickAll={selection?.form} hasActions={!!actions} />
      <tbody>
        {rows.map((row) => (
          <TableRow {...rowProps} columns={columns} row={row} />
        ))}
      </tbody>
    </table>
  )
}
