import { expect, test } from 'vitest'
import { decideSecretQuestion, normaliseAnswer, secretQuestions } from '#src/domain/account/secret-question.ts'

const wording = 'Quel était le nom de votre premier animal ?'

function refusal(answer: string, question = 'first_pet') {
  return decideSecretQuestion({ question, answer }, wording).refused
}

test('there are eight different questions', () => {
  expect(new Set(secretQuestions).size).toBe(8)
})

test.each(['Médor', 'MEDOR', ' me dor ', 'me\u0301dor', 'Mé\u00a0dor'])('%j is the same answer as « medor »', (typed) => {
  expect(normaliseAnswer(typed)).toBe('medor')
})

test('an answer is normalized for comparison', () => {
  expect(decideSecretQuestion({ question: 'first_pet', answer: ' Médor II ' }, wording)).toEqual({
    accepted: { question: 'first_pet', answer: 'medorii' },
  })
})

test.each([
  ['', 'missing'],
  ['   ', 'missing'],
  ['a é', 'too_short'],
  ['ré', 'too_short'],
  ['a'.repeat(101), 'too_long'],
  ['quel etait le nom de votre premier animal', 'same_as_question'],
  ['Quel était le nom de votre premier animal ?', 'same_as_question'],
] as const)('the answer %j is refused: %s', (answer, problem) => {
  expect(refusal(answer)).toEqual({ answer: problem })
})

test('answers of 3 and 100 characters are accepted, spaces not counted', () => {
  expect(refusal('Rex')).toBeUndefined()
  expect(refusal('a '.repeat(100))).toBeUndefined()
})

test('a question outside the list is refused', () => {
  expect(refusal('Médor', '')).toEqual({ question: 'missing' })
  expect(refusal('', 'mother_maiden_name')).toEqual({ question: 'unknown', answer: 'missing' })
})
