import { StaleNotice } from '#components/errors/StaleNotice.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { PasswordField } from '#components/kit/PasswordField.tsx'
import { SecretAnswerField } from '#components/kit/SecretAnswerField.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { currentPasswordWords } from '#components/words/current-password-words.ts'
import { secretAnswerHint, secretQuestionOptions, secretQuestionWords } from '#components/words/secret-question-words.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urls, withQuery } from '#src/urls.ts'

type Props = {
  question: string
  version: number
  passwordNeeded: boolean
  problems?: Problems<'secretQuestion' | 'secretAnswer' | 'currentPassword'>
  stale?: boolean
}

const labels = { secretQuestion: 'Question secrète', secretAnswer: 'Réponse', currentPassword: 'Mot de passe actuel' }
const wording = { ...secretQuestionWords, ...currentPasswordWords }

export function SecretQuestionPanel({ question, version, passwordNeeded, problems = {}, stale }: Props) {
  const form = formFields('question-secrete', labels, problems, wording)
  return (
    <Panel name="question-secrete" title="Question secrète" problems={form.problems}>
      {stale && <StaleNotice next="Saisissez de nouveau la réponse, puis « Valider » remplacera la question enregistrée." />}
      <Form action={urls.secretQuestion} version={version} cancel={withQuery(urls.secretQuestion, { etat: 'ferme' })}>
        <SelectField {...form.field('secretQuestion')} options={secretQuestionOptions} value={question} required />
        <SecretAnswerField {...form.field('secretAnswer')} hint={secretAnswerHint} required />
        {passwordNeeded && (
          <PasswordField
            {...form.field('currentPassword')}
            autocomplete="current-password"
            hint="Demandé parce que votre dernière connexion date de plus de 15 minutes."
            required
          />
        )}
      </Form>
    </Panel>
  )
}
