import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'

type Props = FieldProps & { value?: string | null | undefined; rows?: number | undefined }

export function TextAreaField({ value, rows = 4, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <textarea {...fieldAttributes(field)} rows={rows}>
        {value}
      </textarea>
    </FieldFrame>
  )
}
