import { Field } from '#components/kit/Field.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Notice } from '#components/kit/Notice.tsx'
import { Panel } from '#components/kit/Panel.tsx'
import { PasswordField } from '#components/kit/PasswordField.tsx'
import type { Problems } from '#src/domain/decision.ts'
import { urls } from '#src/urls.ts'
import { SignInHelp } from './SignInHelp.tsx'
import { signInIntro, signInWords } from './words.ts'

type Props = {
  login?: string
  back?: string
  problems?: Problems<'login' | 'password'>
  status?: string | undefined
  /** Why the session ended by itself. */
  ended?: string | undefined
}

const labels = { login: 'Adresse électronique', password: 'Mot de passe' }

export function SignInPanel({ login = '', back = '', problems = {}, status, ended }: Props) {
  const form = formFields('connexion', labels, problems, signInWords)
  return (
    <Panel name="connexion" title="Se connecter" level={1} status={status} problems={form.problems} intro={signInIntro}>
      {ended && <Notice tone="soon" text={ended} alert focus={form.problems.length === 0} />}
      <Form action={urls.signIn} submit="Se connecter" hidden={back ? { back } : undefined} mandatory={false}>
        <Field {...form.field('login')} type="email" autocomplete="username" value={login} />
        <PasswordField {...form.field('password')} autocomplete="current-password" />
      </Form>
      <SignInHelp />
    </Panel>
  )
}
