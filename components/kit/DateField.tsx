import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'

/** Dates are `2026-11-23` here; the browser shows them in the reader’s way. */
type Props = FieldProps & { value?: string | null | undefined; min?: string | undefined; max?: string | undefined }

export function DateField({ value, min, max, width = 'short', ...field }: Props) {
  return (
    <FieldFrame {...field} width={width}>
      <input {...fieldAttributes(field)} type="date" value={value ?? ''} min={min} max={max} />
    </FieldFrame>
  )
}
