import { expect, test } from 'vitest'
import { countCharacters } from '#src/formats/count-characters.ts'
import { tidyText } from '#src/formats/tidy-text.ts'

test.each([
  ['  Le  Goff\r\n', 'Le Goff', 'spaces and line breaks'],
  ['Ame\u0301lie', 'Am\u00e9lie', 'accents typed apart'],
  ['a\u0000 \u0007b', 'a b', 'control characters'],
  ['fdp\u202eexe', 'fdpexe', 'reversed text'],
  ['L’Œuvre', 'L’Œuvre', 'what was meant stays'],
])('%j becomes %j: %s', (typed, tidy) => {
  expect(tidyText(typed)).toBe(tidy)
})

test('an emoji counts as one character', () => {
  expect(countCharacters('a😀é')).toBe(3)
})
