import { type Decision, decided } from '#src/domain/decision.ts'
import { decideNewPassword, type PasswordOwner } from './password-strength.ts'
import { decideSecretQuestion, type SecretQuestion } from './secret-question.ts'

export type NewSecrets = { password: string; confirmation: string; secretQuestion: string; secretAnswer: string }
export type AcceptedSecrets = { password: string; secretQuestion: SecretQuestion; secretAnswer: string }

/** `questionWords`: the sentence of the chosen question. */
export function decideNewSecrets(
  typed: NewSecrets,
  owner: PasswordOwner,
  questionWords: string,
  isBreached: boolean,
): Decision<AcceptedSecrets, keyof NewSecrets> {
  const password = decideNewPassword(typed, owner, isBreached)
  const secret = decideSecretQuestion({ question: typed.secretQuestion, answer: typed.secretAnswer }, questionWords)
  return decided(
    {
      password: typed.password,
      secretQuestion: secret.accepted?.question ?? 'first_pet',
      secretAnswer: secret.accepted?.answer ?? '',
    },
    {
      password: password.refused?.password,
      confirmation: password.refused?.confirmation,
      secretQuestion: secret.refused?.question,
      secretAnswer: secret.refused?.answer,
    },
  )
}
