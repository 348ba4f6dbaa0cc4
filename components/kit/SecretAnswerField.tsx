import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'
import type { SecretField } from './PasswordField.tsx'

/** Legible while it is typed, and never shown again. */
export function SecretAnswerField(field: Omit<FieldProps, 'name'> & { name: SecretField }) {
  return (
    <FieldFrame {...field}>
      <input {...fieldAttributes(field)} type="text" value="" autocomplete="off" />
    </FieldFrame>
  )
}
