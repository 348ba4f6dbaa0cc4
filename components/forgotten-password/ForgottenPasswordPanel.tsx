import { Field } from '#components/kit/Field.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import type { Problems } from '#src/domain/decision.ts'
import { urls } from '#src/urls.ts'

type Props = { login?: string; problems?: Problems<'login'> }

export function ForgottenPasswordPanel({ login = '', problems = {} }: Props) {
  const form = formFields('mot-de-passe-oublie', { login: 'Adresse électronique' }, problems)
  return (
    <Panel
      name="mot-de-passe-oublie"
      title="Mot de passe oublié"
      level={1}
      problems={form.problems}
      intro="Nous vous enverrons un lien par courriel. Il vous sera demandé la réponse à votre question secrète, puis un nouveau mot de passe."
    >
      <Form action={urls.forgottenPassword} cancel={urls.signIn}>
        <Field
          {...form.field('login')}
          type="email"
          autocomplete="username"
          value={login}
          hint="Celle avec laquelle vous vous connectez."
          required
        />
      </Form>
    </Panel>
  )
}
