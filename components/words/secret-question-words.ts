import type { Words } from '#components/kit/problem-words.ts'
import {
  SECRET_ANSWER_CHARACTERS_MAX,
  SECRET_ANSWER_CHARACTERS_MIN,
  type SecretQuestion,
  secretQuestions,
} from '#src/domain/account/secret-question.ts'

const sentences: Record<SecretQuestion, string> = {
  first_pet: 'Quel était le nom de votre premier animal de compagnie ?',
  childhood_street: 'Dans quelle rue avez-vous passé votre enfance ?',
  first_school: 'Comment s’appelait votre première école ?',
  favourite_teacher: 'Quel était le nom de votre enseignant préféré ?',
  childhood_friend: 'Quel est le prénom de votre meilleur ami d’enfance ?',
  first_concert: 'Quel est le premier concert auquel vous avez assisté ?',
  first_job_city: 'Dans quelle ville avez-vous occupé votre premier emploi ?',
  childhood_nickname: 'Quel était votre surnom d’enfant ?',
}

export const secretQuestionOptions = secretQuestions.map((value) => ({ value, label: sentences[value] }))

/** Empty for an unknown code. */
export function secretQuestionSentence(code: string): string {
  return secretQuestionOptions.find(({ value }) => value === code)?.label ?? ''
}

export const secretAnswerHint = 'Majuscules, accents et espaces ne comptent pas. La réponse n’est jamais affichée.'

export const secretQuestionWords: Words = {
  'secretQuestion.missing': 'Choisissez une question secrète.',
  'secretQuestion.unknown': 'Choisissez une question dans la liste.',
  'secretAnswer.too_short': `La réponse est trop courte : ${SECRET_ANSWER_CHARACTERS_MIN} caractères au moins.`,
  'secretAnswer.too_long': `La réponse est trop longue : ${SECRET_ANSWER_CHARACTERS_MAX} caractères au plus.`,
  'secretAnswer.same_as_question': 'La réponse ne peut pas reprendre la question.',
}
