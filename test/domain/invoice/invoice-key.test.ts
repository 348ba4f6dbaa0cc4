import { expect, test } from 'vitest'
import { invoiceKey, isInvoiceNumber } from '#src/domain/invoice/invoice-key.ts'

test.each(['F-2026/1', 'F 2026 – 1', 'n° 12', 'AVOIR#3_b', 'É1', '12', 'Ｆ１', 'F\u00AD1', '\u2060F1', "d'avril (2)", 'ŒUVRE+1'])(
  '%j is a number',
  (number) => {
    expect(isInvoiceNumber(number)).toBe(true)
  },
)

test.each([
  ['А-1', 'a Cyrillic A'],
  ['Α-1', 'a Greek A'],
  ['F\u03BF1', 'a Greek o'],
  ['Ꭺ-1', 'a Cherokee A'],
  ['F\u01311', 'a dotless i'],
  ['F1\u2800', 'a Braille blank'],
  ['F1\u3164', 'a Hangul filler'],
  ['F1\u{1D159}', 'a null note head'],
  ['F1\uFFFC', 'an object replacement'],
  ['F1\uE000', 'private use'],
  ['F1\uFE0F', 'a variation selector'],
  ['F1\u0301', 'an accent that belongs to no letter'],
  ['\u0301', 'an accent alone'],
  ['\u2800', 'nothing to see'],
  ['\u200B', 'nothing at all'],
  ['---', 'only signs'],
  ['F\u22151', 'a slash of mathematics'],
  ['F١', 'an Arabic digit'],
])('%j is no number: %s', (number) => {
  expect(isInvoiceNumber(number)).toBe(false)
})

test('every hyphen is one, and every apostrophe', () => {
  const hyphens = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE58', '\uFE63', '\uFF0D']
  expect(new Set(hyphens.map((hyphen) => invoiceKey(`F${hyphen}1`)))).toEqual(new Set(['f-1']))
  expect(new Set(["'", '\u2019', '\u2018', '\uFF07'].map((sign) => invoiceKey(`L${sign}1`)))).toEqual(new Set(["l'1"]))
})
