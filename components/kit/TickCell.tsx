import { createContext, useContext } from 'hono/jsx'
import type { Selection } from './table-props.ts'

type Props<Row> = Selection<Row> & { row: Row; rowName: string }

/** The boxes ticked in a form that is shown again, by name and value. */
export const TickedBefore = createContext<[name: string, value: string][]>([])

export function TickCell<Row>(props: Props<Row>) {
  const before = useContext(TickedBefore)
  const { form, name = 'selection', type = 'checkbox', value, ticked, row, rowName } = props
  if (value(row) === '') return <td class="tick" />
  const isTicked = ticked?.(row) || before.some(([sent, what]) => sent === name && what === value(row))
  return (
    <td class="tick">
      <label>
        <input type={type} form={form} name={name} value={value(row)} checked={isTicked} />
        <span class="unseen">Sélectionner {rowName}</span>
      </label>
    </td>
  )
}
