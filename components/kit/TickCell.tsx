import type { Selection } from './Table.tsx'

type Props<Row> = Selection<Row> & { row: Row; rowName: string }

export function TickCell<Row>({ form, name = 'selection', value, ticked, row, rowName }: Props<Row>) {
  if (value(row) === '') return <td class="tick" />
  return (
    <td class="tick">
      <label>
        <input type="checkbox" form={form} name={name} value={value(row)} checked={ticked?.(row)} />
        <span class="unseen">Sélectionner {rowName}</span>
      </label>
    </td>
  )
}
