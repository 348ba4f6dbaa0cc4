import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import type { RowProps } from './table-props.ts'

type Props<Row> = RowProps<Row> & {
  caption: string
  /** The panel’s title says it already: the caption is then for screen readers only. */
  captionUnseen?: boolean | undefined
  rows: Row[]
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
