import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'

type Props = FieldProps & {
  value?: string | null | undefined
  type?: 'text' | 'email' | 'tel' | 'search' | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined
  maxlength?: number | undefined
}

export function Field({ value, type = 'text', autocomplete, inputmode, maxlength, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <input
        {...fieldAttributes(field)}
        type={type}
        value={value ?? ''}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        spellcheck={type === 'email' ? false : undefined}
      />
    </FieldFrame>
  )
}
