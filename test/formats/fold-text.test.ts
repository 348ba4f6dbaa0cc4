import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '#src/formats/fold-text.ts'

test.each([
  ['ÉTÉ', 'ete', 'accents and case'],
  ['e\u0301te\u0301', 'ete', 'accents typed apart'],
  ['Çà et Là', 'ca et la', 'cedilla'],
  ['Œuvre', 'oeuvre', 'œ'],
  ['Æsope', 'aesope', 'æ'],
  ['L’Étoile', "l'etoile", 'curly apostrophe'],
  ['L´Étoile', "l'etoile", 'acute accent for an apostrophe'],
  ['L\uff40Étoile', "l'etoile", 'wide grave accent for an apostrophe'],
  ['  la   poste\t', 'la poste', 'runs of spaces'],
  ['12\u00a0rue\u202fde', '12 rue de', 'non-breaking spaces'],
  ['ZÉ\u200bRO', 'zero', 'zero-width space'],
  ['İzmir', 'izmir', 'dotted capital i'],
  ['Saint-Étienne (42)', 'saint-etienne (42)', 'punctuation stays'],
  ['', '', 'nothing'],
])('%j is folded to %j: %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('folding twice gives the same as folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
    { numRuns: 2000 },
  )
})
