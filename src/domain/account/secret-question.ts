import { type Decision, decided } from '#src/domain/decision.ts'
import { countCharacters } from '#src/formats/count-characters.ts'
import { foldText } from '#src/formats/fold-text.ts'

export const secretQuestions = [
  'first_pet',
  'childhood_street',
  'first_school',
  'favourite_teacher',
  'childhood_friend',
  'first_concert',
  'first_job_city',
  'childhood_nickname',
] as const
export type SecretQuestion = (typeof secretQuestions)[number]

export const SECRET_ANSWER_CHARACTERS_MIN = 3
export const SECRET_ANSWER_CHARACTERS_MAX = 100

export type SecretQuestionProblem = 'missing' | 'unknown' | 'too_short' | 'too_long' | 'same_as_question'

export function normaliseAnswer(typed: string): string {
  return foldText(typed).replaceAll(' ', '')
}

/** `wording`: the sentence of the chosen question. */
export function decideSecretQuestion(
  typed: { question: string; answer: string },
  wording: string,
): Decision<{ question: SecretQuestion; answer: string }, 'question' | 'answer', SecretQuestionProblem> {
  const question = secretQuestions.find((known) => known === typed.question)
  const answer = normaliseAnswer(typed.answer)
  return decided(
    { question: question ?? secretQuestions[0], answer },
    { question: question ? undefined : typed.question === '' ? 'missing' : 'unknown', answer: answerProblem(answer, wording) },
  )
}

function answerProblem(answer: string, wording: string): SecretQuestionProblem | undefined {
  if (answer === '') return 'missing'
  if (lettersAndDigits(answer) === lettersAndDigits(normaliseAnswer(wording))) return 'same_as_question'
  if (countCharacters(answer) < SECRET_ANSWER_CHARACTERS_MIN) return 'too_short'
  if (countCharacters(answer) > SECRET_ANSWER_CHARACTERS_MAX) return 'too_long'
  return undefined
}

function lettersAndDigits(text: string) {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
