import { type Decision, decided } from '#src/domain/decision.ts'
import { tidyText } from '#src/formats/tidy-text.ts'
import { emailProblem, normaliseEmail } from './email-address.ts'
import { decideNewPassword } from './password-strength.ts'
import { nameProblem } from './person-name.ts'
import { decideSecretQuestion, type SecretQuestion } from './secret-question.ts'

export type SignUp = {
  login: string
  firstName: string
  lastName: string
  password: string
  confirmation: string
  secretQuestion: string
  secretAnswer: string
}

export type AcceptedSignUp = Omit<SignUp, 'confirmation' | 'secretQuestion'> & { secretQuestion: SecretQuestion }

/** A known address is no problem here, because the answer must not reveal it. */
export function decideSignUp(typed: SignUp, questionWords: string, isBreached: boolean): Decision<AcceptedSignUp, keyof SignUp> {
  const login = normaliseEmail(typed.login)
  const [firstName, lastName] = [tidyText(typed.firstName), tidyText(typed.lastName)]
  const password = decideNewPassword(typed, { firstName, lastName, emails: [login] }, isBreached)
  const secret = decideSecretQuestion({ question: typed.secretQuestion, answer: typed.secretAnswer }, questionWords)
  return decided(
    {
      login,
      firstName,
      lastName,
      password: typed.password,
      secretQuestion: secret.accepted?.question ?? 'first_pet',
      secretAnswer: secret.accepted?.answer ?? '',
    },
    {
      login: login === '' ? 'missing' : emailProblem(login),
      firstName: nameProblem(firstName),
      lastName: nameProblem(lastName),
      password: password.refused?.password,
      confirmation: password.refused?.confirmation,
      secretQuestion: secret.refused?.question,
      secretAnswer: secret.refused?.answer,
    },
  )
}
