import type { Selection } from './table-props.ts'

type Props<Row> = Selection<Row> & { row: Row; rowName: string }

export function TickCell<Row>(props: Props<Row>) {
  const { form, name = 'selection', type = 'checkbox', value, ticked, row, rowName } = props
  if (value(row) === '') return <td class="tick" />
  return (
    <td class="tick">
      <label>
        <input type={type} form={form} name={name} value={value(row)} checked={ticked?.(row)} />
        <span class="unseen">Sélectionner {rowName}</span>
      </label>
    </td>
  )
}
