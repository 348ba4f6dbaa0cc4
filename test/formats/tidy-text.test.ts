import { expect, test } from 'vitest'
import { countCharacters } from '#src/formats/count-characters.ts'
import { tidyMessage, tidyText } from '#src/formats/tidy-text.ts'

test.each([
  ['  Le  Goff\r\n', 'Le Goff', 'spaces and line breaks'],
  ['Ame\u0301lie', 'Am\u00e9lie', 'accents typed apart'],
  ['a\u0000 \u0007b', 'a b', 'control characters'],
  ['fdp\u202eexe', 'fdpexe', 'reversed text'],
  ['L’Œuvre', "L'Œuvre", 'curly apostrophe'],
  ['jean.test@exemple.fr\u200b', 'jean.test@exemple.fr', 'zero-width space: validatorjs/validator.js #802'],
  ['\u202d+33612345678\u202c', '+33612345678', 'direction signs of Apple contacts: verbb/hyper #86'],
  ['01\u201123\u201345', '01-23-45', 'hyphens of a web page: alphagov/notifications-utils #1222'],
  ['FR84\u00a01450', 'FR84 1450', 'no-break space of a bank’s page: symfony/symfony #57364'],
  ['732\u202f829\u202f320', '732 829 320', 'narrow no-break space: betagouv/ma-cantine #2500'],
  ['\uff10\uff11', '01', 'full-width digits: ourjapanlife/findadoc-web #1771, whatwg/html #11395'],
  ['\u0660\u0661\u06f2', '012', 'digits of Arabic and Persian keyboards'],
  ['O\u02bcBrien', "O'Brien", 'a letter that looks like an apostrophe: keybase/keybase-issues #339'],
  ['👩\u200d👧 ❤\ufe0f', '👩\u200d👧 ❤\ufe0f', 'pictures of several signs'],
])('%j becomes %j: %s', (typed, tidy) => {
  expect(tidyText(typed)).toBe(tidy)
})

test.each([' ', '  ', '\t', '\u00a0'])('%j in front of or behind a plain text is dropped', (space) => {
  for (const text of ['80100', 'Petit', 'SIRET', 'a b', '-', "l'été"])
    for (const sent of [space + text, text + space, space + text + space]) expect(tidyText(sent)).toBe(text)
})

test('a digit of any script is its value', () => {
  const digits = Array.from({ length: 0x1fbff }, (_, code) => String.fromCodePoint(code)).filter((sign) => /\p{Nd}/u.test(sign))
  expect(digits.length).toBeGreaterThan(600)
  expect(digits.map(tidyText).join('').replaceAll('0123456789', '')).toBe('')
})

test('an emoji counts as one character', () => {
  expect(countCharacters('a😀é')).toBe(3)
})

test('prose keeps its dashes, apostrophes and lines, and nothing invisible', () => {
  expect(tidyMessage('L’été\u200b – oui\u00a0!\r\n\u2066Merci')).toBe('L’été – oui !\nMerci')
})
