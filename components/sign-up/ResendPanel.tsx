import { Field } from '#components/kit/Field.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import type { Problems } from '#src/domain/decision.ts'
import { urls } from '#src/urls.ts'

type Props = { login?: string; problems?: Problems<'login'> }

export function ResendPanel({ login = '', problems = {} }: Props) {
  const form = formFields('nouveau-lien', { login: 'Adresse électronique' }, problems)
  return (
    <Panel
      name="nouveau-lien"
      title="Renvoyer le courriel"
      level={1}
      problems={form.problems}
      intro="Après votre inscription, le courriel d’activation n’est pas arrivé, ou son lien n’ouvre plus ? Demandez-en un nouveau."
    >
      <Form action={urls.resendActivation} submit="Renvoyer le courriel" cancel={urls.signIn}>
        <Field {...form.field('login')} type="email" autocomplete="username" value={login} required />
      </Form>
    </Panel>
  )
}
