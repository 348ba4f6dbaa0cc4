import type { Problems } from '../../src/domain/decision.ts'
import { urls, withQuery } from '../../src/urls.ts'
import { currentPasswordWording } from '../kit/current-password-wording.ts'
import { Form } from '../kit/Form.tsx'
import { formFields } from '../kit/form-fields.ts'
import { Panel } from '../kit/Panel.tsx'
import { PasswordField } from '../kit/PasswordField.tsx'
import { newPasswordHint, newPasswordWording } from '../kit/password-wording.ts'

type Props = { login: string; problems?: Problems<'currentPassword' | 'password' | 'confirmation'> }

const labels = {
  currentPassword: 'Mot de passe actuel',
  password: 'Nouveau mot de passe',
  confirmation: 'Confirmation du nouveau mot de passe',
}
const wording = {
  ...newPasswordWording,
  ...currentPasswordWording,
  unchanged: 'Le nouveau mot de passe est le même que l’actuel : choisissez-en un autre.',
}

export function PasswordPanel({ login, problems = {} }: Props) {
  const form = formFields('mot-de-passe', labels, problems, wording)
  return (
    <Panel name="mot-de-passe" title="Mot de passe" problems={form.problems}>
      <Form action={urls.password} cancel={withQuery(urls.password, { etat: 'ferme' })}>
        {/* Tells password managers whose password this is. */}
        <input type="hidden" name="username" autocomplete="username" value={login} />
        <PasswordField {...form.field('currentPassword')} autocomplete="current-password" required />
        <PasswordField {...form.field('password')} autocomplete="new-password" hint={newPasswordHint} required />
        <PasswordField {...form.field('confirmation')} autocomplete="new-password" required />
      </Form>
    </Panel>
  )
}
