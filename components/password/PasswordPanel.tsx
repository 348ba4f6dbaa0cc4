import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { PasswordField } from '#components/kit/PasswordField.tsx'
import { currentPasswordWords } from '#components/words/current-password-words.ts'
import { newPasswordHint, newPasswordWords } from '#components/words/password-words.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urls, withQuery } from '#src/urls.ts'

type Props = { problems?: Problems<'currentPassword' | 'password' | 'confirmation'> }

const labels = {
  currentPassword: 'Mot de passe actuel',
  password: 'Nouveau mot de passe',
  confirmation: 'Confirmation du nouveau mot de passe',
}
const wording = {
  ...newPasswordWords,
  ...currentPasswordWords,
  unchanged: 'Le nouveau mot de passe est le même que l’actuel : choisissez-en un autre.',
}

export function PasswordPanel({ problems = {} }: Props) {
  const form = formFields('mot-de-passe', labels, problems, wording)
  return (
    <Panel name="mot-de-passe" title="Mot de passe" problems={form.problems}>
      <Form action={urls.password} cancel={withQuery(urls.password, { etat: 'ferme' })}>
        <PasswordField {...form.field('currentPassword')} autocomplete="current-password" hasBox={false} required />
        <PasswordField
          {...form.field('password')}
          autocomplete="new-password"
          hint={newPasswordHint}
          judge={urls.passwordStrength}
          required
        />
        <PasswordField {...form.field('confirmation')} autocomplete="new-password" required />
      </Form>
    </Panel>
  )
}
