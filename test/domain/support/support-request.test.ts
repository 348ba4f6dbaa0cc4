import { expect, test } from 'vitest'
import { decideSupportMessage, decideSupportRequest, supportNumber } from '#src/domain/support/support-request.ts'
import { tidyMessage } from '#src/formats/tidy-text.ts'

const right = {
  category: 'account',
  subcategory: 'sign_in',
  email: ' Zoe@Exemple.fr ',
  subject: ' Mon  compte ',
  message: 'Bonjour',
}

test('spaces in a support request are normalized', () => {
  expect(decideSupportRequest(right)).toEqual({ accepted: { ...right, email: 'zoe@exemple.fr', subject: 'Mon compte' } })
})

test.each([
  [{ category: '' }, { category: 'missing', subcategory: 'not_of_category' }],
  [{ category: 'toString', subcategory: '' }, { category: 'unknown' }],
  [{ subcategory: 'invoice_status' }, { subcategory: 'not_of_category' }],
  [{ subcategory: 'inconnue' }, { subcategory: 'unknown' }],
  [{ email: 'zoe' }, { email: 'not_an_email' }],
  [{ subject: 'x'.repeat(121) }, { subject: 'too_long' }],
  [{ message: '  ' }, { message: 'missing' }],
])('the support request %j is refused', (wrong, problems) => {
  expect(decideSupportRequest({ ...right, ...wrong })).toEqual({ refused: problems })
})

test('a closed support request accepts no message', () => {
  expect(decideSupportMessage('closed', 'Bonjour')).toEqual({ refused: { message: 'closed' } })
  expect(decideSupportMessage('answered', ' Bonjour ')).toEqual({ accepted: 'Bonjour' })
})

test('a message keeps its line breaks and loses invisible characters', () => {
  expect(tidyMessage(' Bonjour,\r\n\r\n\r\n\r\nvoici\u202E  la\tsuite \n fin\u0000 ')).toBe('Bonjour,\n\nvoici la suite\nfin')
})

test('a request number is unique and easy to read aloud', () => {
  const numbers = Array.from({ length: 200 }, () => supportNumber(crypto.randomUUID().replaceAll('-', '')))
  for (const number of numbers) expect(number).toMatch(/^S-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(numbers).size).toBe(200)
})
