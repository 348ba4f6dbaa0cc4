import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'

type Props = FieldProps & {
  value?: string | null | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined
  /** The id of a datalist. */
  list?: string | undefined
  /** A phone neither capitalises nor corrects it: identifiers, addresses, searches of names. */
  verbatim?: boolean | undefined
}

export function Field({
  value,
  type = 'text',
  autocomplete,
  inputmode,
  list,
  verbatim = type === 'email' || type === 'search',
  ...field
}: Props) {
  return (
    <FieldFrame {...field}>
      <input
        {...fieldAttributes(field)}
        type={type}
        value={value ?? ''}
        autocomplete={autocomplete}
        inputmode={inputmode}
        list={list}
        autocapitalize={verbatim && type !== 'email' ? 'none' : undefined}
        spellcheck={verbatim ? false : undefined}
      />
    </FieldFrame>
  )
}
