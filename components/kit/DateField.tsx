import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'

/** Values are `2026-11-23`; the browser shows its own format. */
type Props = FieldProps & { value?: string | null | undefined; min?: string | undefined; max?: string | undefined }

export function DateField({ value, min, max, width = 'short', ...field }: Props) {
  return (
    <FieldFrame {...field} width={width}>
      <input {...fieldAttributes(field)} type="date" value={value ?? ''} min={min} max={max} />
    </FieldFrame>
  )
}
