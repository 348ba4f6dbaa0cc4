import { expect, test } from 'vitest'
import { nameProblem } from '#src/domain/account/person-name.ts'

test.each([
  'Le Goff',
  'J. Martin',
  'J.-P. Martin',
  'J.R.R. Tolkien',
  'Anne-Marie',
  'd’Ormesson',
  'Martin Jr.',
  'Ó Briain',
  '小林',
  'É'.repeat(60),
])('%s is a name', (name) => {
  expect(nameProblem(name)).toBeUndefined()
})

test.each([
  'https://exemple.fr',
  'http:exemple',
  'exemple[.]fr',
  'Gagnez ici : //x http://x',
  'www. exemple',
  'exemple.fr',
  'Votre compte : exemple.fr/entrer',
  't.co',
  'a.click',
  'EXEMPLE.FR',
  'exemple．fr',
  'exemple。fr',
  'exemple\u200b.\u2060fr',
  'exemple.xn--p1ai',
  'пример.рф',
  '192.0.2.1',
  'camille@exemple',
  'camille＠exemple',
])('%s is refused in a name, because mail programs make a link of it', (name) => {
  expect(nameProblem(name)).toBe('looks_like_address')
})

test('a name has sixty characters at most, and one at least', () => {
  expect(nameProblem('é'.repeat(61))).toBe('too_long')
  expect(nameProblem('')).toBe('missing')
})
