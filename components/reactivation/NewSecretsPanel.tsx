import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { PasswordField } from '#components/kit/PasswordField.tsx'
import { SecretAnswerField } from '#components/kit/SecretAnswerField.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { Username } from '#components/kit/Username.tsx'
import { OtherStaysConnected } from '#components/layout/LinkOwner.tsx'
import { newPasswordHint, newPasswordWords } from '#components/words/password-words.ts'
import { secretAnswerHint, secretQuestionOptions, secretQuestionWords } from '#components/words/secret-question-words.ts'
import type { NewSecrets } from '#src/domain/account/reactivation.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urls } from '#src/urls.ts'

type Props = { link: string; login: string; secretQuestion?: string; problems?: Problems<keyof NewSecrets> }

const labels: Record<keyof NewSecrets, string> = {
  password: 'Nouveau mot de passe',
  confirmation: 'Confirmation du nouveau mot de passe',
  secretQuestion: 'Question secrète',
  secretAnswer: 'Réponse',
}
const wording = { ...newPasswordWords, ...secretQuestionWords }

export function NewSecretsPanel({ link, login, secretQuestion, problems = {} }: Props) {
  const form = formFields('reactivation', labels, problems, wording)
  return (
    <Panel
      name="reactivation"
      title="Réactiver mon compte"
      level={1}
      problems={form.problems}
      intro="Le lien est valable. Choisissez vos nouveaux secrets : vous retrouverez ensuite votre compte comme vous l’avez laissé."
    >
      <Form action={urls.reactivationSecrets} hidden={{ link }} cancel={urls.signIn}>
        {/* Tells password managers whose password this is. */}
        <Username login={login} />
        <PasswordField
          {...form.field('password')}
          autocomplete="new-password"
          hint={newPasswordHint}
          judge={urls.passwordStrength}
          required
        />
        <PasswordField {...form.field('confirmation')} autocomplete="new-password" required />
        <SelectField {...form.field('secretQuestion')} options={secretQuestionOptions} value={secretQuestion} required />
        <SecretAnswerField {...form.field('secretAnswer')} hint={secretAnswerHint} required />
      </Form>
    </Panel>
  )
}

/** While somebody else is signed in here. */
export function ReactivatedPanel(beside: Parameters<typeof OtherStaysConnected>[0]) {
  return (
    <Panel name="reactivation" title="Réactiver mon compte" level={1} status="Le compte est réactivé.">
      <OtherStaysConnected {...beside} />
    </Panel>
  )
}
