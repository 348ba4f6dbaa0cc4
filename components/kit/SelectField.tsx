import { raw } from 'hono/html'
import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'

export type Option = { value: string; label: string }

type Props = FieldProps & {
  options: Option[]
  value?: string | null | undefined
  /** The first, empty choice; null when the list needs none. */
  placeholder?: string | null | undefined
  /** The id of the button that shows what depends on the choice: pressed by itself where there is JavaScript. */
  shows?: string | undefined
}

export function SelectField({ options, value, placeholder = 'Choisir', shows, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <select {...fieldAttributes(field)} data-shows={shows}>
        {placeholder !== null && <option value="">{placeholder}</option>}
        {optionsWith(options, value)}
      </select>
    </FieldFrame>
  )
}

/** Lists that never change are rendered once, because 249 countries take as long as the rest of their page. */
const rendered = new WeakMap<Option[], string>()

function optionsWith(options: Option[], value: string | null | undefined) {
  const html = rendered.get(options) ?? options.map((option) => String(<Choice {...option} />)).join('')
  rendered.set(options, html)
  const chosen = options.find((option) => option.value === value)
  return raw(chosen ? html.replace(String(<Choice {...chosen} />), () => String(<Choice {...chosen} selected />)) : html)
}

function Choice({ value, label, selected }: Option & { selected?: boolean }) {
  return (
    <option value={value} selected={selected}>
      {label}
    </option>
  )
}
