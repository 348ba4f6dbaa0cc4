import { Field } from '#components/kit/Field.tsx'
import { Fieldset } from '#components/kit/Fieldset.tsx'
import { Form } from '#components/kit/Form.tsx'
import { formFields } from '#components/kit/form-fields.ts'
import { Panel } from '#components/kit/Panel.tsx'
import { PasswordField } from '#components/kit/PasswordField.tsx'
import { SecretAnswerField } from '#components/kit/SecretAnswerField.tsx'
import { SelectField } from '#components/kit/SelectField.tsx'
import { PersonalDataLink } from '#components/layout/PersonalDataLink.tsx'
import { nameWords } from '#components/words/name-words.ts'
import { newPasswordHint, newPasswordWords } from '#components/words/password-words.ts'
import { secretAnswerHint, secretQuestionOptions, secretQuestionWords } from '#components/words/secret-question-words.ts'
import type { SignUp } from '#src/domain/account/sign-up.ts'
import type { Problems } from '#src/domain/decision.ts'
import { urls } from '#src/urls.ts'

type Props = { typed?: Partial<SignUp>; problems?: Problems<keyof SignUp> }

const labels: Record<keyof SignUp, string> = {
  login: 'Adresse électronique',
  lastName: 'Nom',
  firstName: 'Prénom',
  password: 'Mot de passe',
  confirmation: 'Confirmation du mot de passe',
  secretQuestion: 'Question secrète',
  secretAnswer: 'Réponse',
}

const wording = { ...newPasswordWords, ...secretQuestionWords, ...nameWords }

export function SignUpPanel({ typed = {}, problems = {} }: Props) {
  const form = formFields('inscription', labels, problems, wording)
  return (
    <Panel name="inscription" title="Créer mon compte" level={1} problems={form.problems}>
      <Form action={urls.signUp} submit="Valider" cancel={urls.signIn}>
        <Field
          {...form.field('login')}
          type="email"
          autocomplete="username"
          value={typed.login}
          hint="Elle vous servira à vous connecter. Un lien y sera envoyé pour confirmer qu’elle est bien à vous."
          required
        />
        <Field {...form.field('lastName')} autocomplete="family-name" value={typed.lastName} required />
        <Field {...form.field('firstName')} autocomplete="given-name" value={typed.firstName} required />
        <PasswordField
          {...form.field('password')}
          autocomplete="new-password"
          hint={newPasswordHint}
          judge={urls.passwordStrength}
          required
        />
        <PasswordField {...form.field('confirmation')} autocomplete="new-password" required />
        <Fieldset
          legend="En cas d’oubli du mot de passe"
          hint="Cette réponse vous sera demandée en plus d’un lien envoyé par courriel."
        >
          <SelectField {...form.field('secretQuestion')} options={secretQuestionOptions} value={typed.secretQuestion} required />
          <SecretAnswerField {...form.field('secretAnswer')} hint={secretAnswerHint} required />
        </Fieldset>
        <PersonalDataLink />
      </Form>
    </Panel>
  )
}
