import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { PasswordField } from '#components/kit/PasswordField.tsx'
import { Username } from '#components/kit/Username.tsx'
import { triesLeftWords } from '#components/words/tries-left-words.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urls } from '#src/urls.ts'

type Props = { link: string; login: string; problems?: Problems<'password'> }

const labels = { password: 'Mot de passe' }
const wording = {
  ...triesLeftWords(
    'password',
    'Ce n’est pas le mot de passe choisi à l’inscription. Vérifiez-le, ou demandez-en un autre par « Mot de passe oublié ».',
    'Trop d’essais ont échoué. Patientez un quart d’heure au moins, puis ouvrez de nouveau ce lien.',
  ),
}

export function ActivationPanel({ link, login, problems = {} }: Props) {
  const form = formFields('activation', labels, problems, wording)
  return (
    <Panel
      name="activation"
      title="Activer mon compte"
      level={1}
      problems={form.problems}
      intro={`Le lien est valable. Pour finir, saisissez le mot de passe que vous avez choisi pour ${login}.`}
    >
      <Form action={urls.activation} hidden={{ link }}>
        <Username login={login} />
        <PasswordField {...form.field('password')} autocomplete="current-password" required />
      </Form>
      <p>
        <a href={urls.forgottenPassword}>Mot de passe oublié</a>
      </p>
    </Panel>
  )
}
