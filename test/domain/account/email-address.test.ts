import { expect, test } from 'vitest'
import { emailLocalPart, isEmailAddress, normaliseEmail } from '#src/domain/account/email-address.ts'

test('two spellings of an address are one account', () => {
  expect(normaliseEmail('  Ame\u0301lie@Mairie.FR ')).toBe('am\u00e9lie@mairie.fr')
})

test.each([
  'a@b.fr',
  'principal@demo.example',
  'anne.le-goff+factures@sous.domaine.gouv.fr',
  "o'brien@example.ie",
  'amélie@mairie-évry.fr',
  `${'a'.repeat(64)}@example.fr`,
])('%s is accepted as an address', (address) => {
  expect(isEmailAddress(address)).toBe(true)
})

test.each([
  '',
  'anne',
  'anne@',
  '@mairie.fr',
  'anne@mairie',
  'anne@@mairie.fr',
  'anne@mairie..fr',
  'anne@.mairie.fr',
  'anne@mairie.fr.',
  'anne@-mairie.fr',
  'anne@mairie-.fr',
  'anne@127.0.0.1',
  'anne@10.0.0.12',
  '.anne@mairie.fr',
  'anne.@mairie.fr',
  'an..ne@mairie.fr',
  'an ne@mairie.fr',
  'anne@mairie.fr, bob@mairie.fr',
  'anne@mairie.fr\r\nBcc: x@y.fr',
  '"anne"@mairie.fr',
  'Anne <anne@mairie.fr>',
  'anne\u200b@mairie.fr',
  `${'a'.repeat(65)}@example.fr`,
  `a@${'b'.repeat(64)}.fr`,
  `a@${'b.'.repeat(125)}france`,
])('%j is refused as an address', (address) => {
  expect(isEmailAddress(address)).toBe(false)
})

test('an address has 254 characters at most', () => {
  const address = (length: number) => `a@${'b.'.repeat(124)}${'c'.repeat(length - 250)}`
  expect([address(254).length, isEmailAddress(address(254)), isEmailAddress(address(255))]).toEqual([254, true, false])
})

test('the local part is the text before the @', () => {
  expect(emailLocalPart('anne.legoff@mairie.fr')).toBe('anne.legoff')
  expect(emailLocalPart('anne')).toBe('')
})
