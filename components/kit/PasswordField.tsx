import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'

type Props = FieldProps & {
  /** The form comes back for another field: this one is empty again, and says so. */
  again?: boolean | undefined
  autocomplete: 'current-password' | 'new-password'
  maxlength?: number | undefined
}

/** Has no value: what was typed never comes back in a page. */
export function PasswordField({ autocomplete, maxlength = 128, again, ...given }: Props) {
  const field = again ? { ...given, hint: 'À saisir de nouveau : un mot de passe n’est jamais renvoyé dans une page.' } : given
  return (
    <FieldFrame {...field}>
      <input {...fieldAttributes(field)} type="password" autocomplete={autocomplete} maxlength={maxlength} />
    </FieldFrame>
  )
}
