import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'

/** Some browsers show month and day in the order of their own language. */
const EXAMPLE = 'Exemple : 31/12/2026'

/** Values are `2026-11-23`; the browser shows its own format. */
type Props = FieldProps & { value?: string | null | undefined; min?: string | undefined; max?: string | undefined }

export function DateField({ value, min, max, width = 'short', ...given }: Props) {
  const field = { ...given, hint: given.hint ?? EXAMPLE }
  return (
    <FieldFrame {...field} width={width}>
      <input {...fieldAttributes(field)} type="date" value={value ?? ''} min={min} max={max} />
    </FieldFrame>
  )
}
