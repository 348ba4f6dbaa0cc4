import type { Child } from 'hono/jsx'

export type Sort = { href: string; direction?: 'ascending' | 'descending' | undefined }

export type Column<Row> = {
  label: string
  cell: (row: Row) => Child
  /** The cell that names the row; one per table. */
  rowHeader?: boolean | undefined
  numeric?: boolean | undefined
  sort?: Sort | undefined
}

/** « Sélection »: the boxes belong to the form of that id (see BulkActions), so rows may hold forms of their own. A row without a value has no box. */
export type Selection<Row> = {
  form: string
  name?: string
  /** `radio` where only one may be ticked. */
  type?: 'checkbox' | 'radio'
  value: (row: Row) => string
  ticked?: (row: Row) => boolean
}

export type RowProps<Row> = {
  columns: Column<Row>[]
  /** The row's name in a sentence: « Sélectionner Jeanne MARTIN ». */
  rowName: (row: Row) => string
  selection?: Selection<Row> | undefined
  actions?: ((row: Row) => Child) | undefined
  /** The row's id in the page, if its forms are answered with the row alone. */
  rowId?: ((row: Row) => string) | undefined
}
