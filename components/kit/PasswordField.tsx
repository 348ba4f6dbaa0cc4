import { assets } from './assets.generated.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { type FieldProps, fieldAttributes } from './field-attributes.ts'
import { judgedWhileTyped } from './htmx.ts'
import { Username } from './Username.tsx'

/** Fields that the portal never keeps nor shows again. A field of a password or of a secret answer has one of these names. */
export const secretFields = ['password', 'confirmation', 'currentPassword', 'secretAnswer', 'answer'] as const
export type SecretField = (typeof secretFields)[number]

type Props = Omit<FieldProps, 'name'> & {
  name: SecretField
  /** The form comes back for another field: this one is empty again, and says so. */
  again?: boolean | undefined
  autocomplete: 'current-password' | 'new-password'
  /** One box shows all passwords of the form; it stands below this field. */
  hasBox?: boolean | undefined
  /** The address that judges it while it is typed. */
  judge?: string | undefined
}

/** Has no value: what was typed never comes back in a page. */
export function PasswordField({ autocomplete, again, hasBox, judge, ...given }: Props) {
  const field = again ? { ...given, hint: 'À saisir de nouveau : un mot de passe n’est jamais renvoyé dans une page.' } : given
  const verdictId = `${given.id ?? given.name}-verdict`
  return (
    <>
      {given.name === 'currentPassword' && <Username />}
      <FieldFrame {...field}>
        <input
          {...fieldAttributes(field)}
          {...(judge && judgedWhileTyped(judge, verdictId))}
          type="password"
          autocomplete={autocomplete}
          spellcheck={false}
        />
        {judge && <p id={verdictId} class="verdict by-script" role="status" />}
        {(hasBox ?? given.name !== 'confirmation') && <ShowPassword id={`${given.id ?? given.name}-visible`} />}
      </FieldFrame>
    </>
  )
}

/** Works by script, and is not shown without. No name: it is never sent. */
function ShowPassword({ id }: { id: string }) {
  return (
    <div class="choice by-script">
      <input type="checkbox" id={id} class="show-password" data-script={assets.passwords.path} />
      <label for={id}>Afficher le mot de passe</label>
    </div>
  )
}
