import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { attribute, fieldTag } from '#test/support/html.ts'
import { portal } from '#test/support/portal.ts'

test.each([
  [urls.signUp, 'password', { spellcheck: 'false', autocomplete: 'new-password' }],
  [urls.signUp, 'login', { type: 'email', spellcheck: 'false' }],
  [urls.signUp, 'lastName', { autocapitalize: '', autocomplete: 'family-name' }],
  [urls.affiliationSearch, 'identifiant', { autocapitalize: 'none', spellcheck: 'false' }],
  [urls.affiliationSearch, 'ville', { autocapitalize: 'none', spellcheck: 'false' }],
  [urls.affiliationSearch, 'codePostal', { inputmode: 'tel' }],
  [urls.information, 'postalCode', { inputmode: '', autocomplete: 'postal-code' }],
] as const)('%s: a phone offers the right keys for %s', async (address, name, expected) => {
  const camille = await (await portal()).signUp({ country: 'France' })
  const tag = fieldTag(await (await camille.get(address)).text(), name)

  expect(Object.fromEntries(Object.keys(expected).map((key) => [key, attribute(tag, key)]))).toEqual(expected)
})

test('the postcode of another country may have letters, so its keys are not limited to digits', async () => {
  const camille = await (await portal()).signUp({ country: 'Irlande' })

  expect(attribute(fieldTag(await (await camille.get(urls.information)).text(), 'postalCode'), 'inputmode')).toBe('')
})
