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
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
