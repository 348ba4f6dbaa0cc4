import { Field } from '#components/kit/Field.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { REACTIVATION_DAYS } from '#src/domain/account/reactivation-window.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urls } from '#src/urls.ts'

type Props = { login?: string; problems?: Problems<'login'> }

export function ReactivationPanel({ login = '', problems = {} }: Props) {
  const form = formFields('reactivation', { login: 'Adresse électronique' }, problems)
  return (
    <Panel
      name="reactivation"
      title="Réactiver mon compte"
      level={1}
      problems={form.problems}
      intro={`Un compte désactivé peut être réactivé pendant ${REACTIVATION_DAYS} jours. Nous vous enverrons un lien par courriel ; vous choisirez ensuite un nouveau mot de passe et une nouvelle question secrète.`}
    >
      <Form action={urls.reactivation} cancel={urls.signIn}>
        <Field
          {...form.field('login')}
          type="email"
          autocomplete="username"
          value={login}
          hint="Celle avec laquelle vous vous connectiez."
          required
        />
      </Form>
    </Panel>
  )
}
