import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { PasswordField } from '#components/kit/PasswordField.tsx'
import { SecretAnswerField } from '#components/kit/SecretAnswerField.tsx'
import { Username } from '#components/kit/Username.tsx'
import { newPasswordHint, newPasswordWords } from '#components/words/password-words.ts'
import { secretAnswerHint, secretQuestionSentence } from '#components/words/secret-question-words.ts'
import { triesLeftWords } from '#components/words/tries-left-words.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urls } from '#src/urls.ts'

type Props = { link: string; login: string; question: string; problems?: Problems<'answer' | 'password' | 'confirmation'> }

const labels = { answer: 'Réponse', password: 'Nouveau mot de passe', confirmation: 'Confirmation du nouveau mot de passe' }
const wording = {
  ...newPasswordWords,
  ...triesLeftWords(
    'answer',
    'Ce n’est pas la réponse enregistrée pour cette question.',
    'Trop de réponses inexactes. Patientez un quart d’heure au moins, puis ouvrez de nouveau un lien.',
  ),
}

export function PasswordResetPanel({ link, login, question, problems = {} }: Props) {
  const form = formFields('nouveau-mot-de-passe', labels, problems, wording)
  return (
    <Panel name="nouveau-mot-de-passe" title="Choisir un nouveau mot de passe" level={1} problems={form.problems}>
      <Form action={urls.passwordReset} hidden={{ link }} cancel={urls.signIn}>
        <Username login={login} />
        <p>
          Votre question secrète : <strong>{secretQuestionSentence(question)}</strong>
        </p>
        <SecretAnswerField {...form.field('answer')} hint={secretAnswerHint} required />
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
