import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'

type Props = FieldProps & { autocomplete: 'current-password' | 'new-password'; maxlength?: number | undefined }

/** Has no value: what was typed never comes back in a page. */
export function PasswordField({ autocomplete, maxlength = 128, ...field }: Props) {
  return (
    <FieldFrame {...field}>
      <input {...fieldAttributes(field)} type="password" autocomplete={autocomplete} maxlength={maxlength} />
    </FieldFrame>
  )
}
