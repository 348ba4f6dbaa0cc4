import { expect, test } from 'vitest'
import { isPhoneNumber, tidyPhone } from '#src/domain/account/phone-number.ts'

test.each([
  ...[
    ...[
      'Tél. : 01 23 45 67 89',
      'Tel: 01 23 45 67 89',
      'Téléphone\u00a0: 01 23 45 67 89',
      '☎ 01 23 45 67 89',
      '📞\ufe0f 01 23 45 67 89',
      'callto:01 23 45 67 89',
    ],
    ...[
      '01·23·45·67·89',
      '01•23•45•67•89',
      '01_23_45_67_89',
      '01,23,45,67,89',
      '01~23~45~67~89',
      '01 23 45 67 89.',
      '01 23 45 67 89 (bureau)',
    ],
    ...['०१ २३ ४५ ६७ ८९', '٠١ ٢٣ ٤٥ ٦٧ ٨٩', 'tel:01%2023%2045%2067%2089'],
  ].map((typed) => [typed, '01 23 45 67 89', 'as letterheads and contacts write it'] as const),
  ['01 23 45 67 89 Poste 12', '01 23 45 67 89 poste 12', 'a number within the house'],
  ['01 23 45 67 89 (poste 12)', '01 23 45 67 89 poste 12', 'in brackets'],
  ['01 23 45 67 89 x 12', '01 23 45 67 89 poste 12', 'as in English'],
  ['Tél. bureau : 01 23 45 67 89', '01 23 45 67 89', 'which one'],
  ['Téléphone professionnel\u00a0: 01 23 45 67 89', '01 23 45 67 89', 'which one'],
  ['02/123.45.67', '02/123.45.67', 'Belgium'],
  ['tel:0123456789;ext=12', '0123456789 poste 12', 'RFC 3966'],
  ['⁺33 1 23 45 67 89', '+33 1 23 45 67 89', 'another plus'],
  ['3646 (service gratuit)', '3646', 'a short number with its price'],
] as const)('%j is kept as %j: %s', (typed, kept, _) => {
  expect(tidyPhone(typed)).toBe(kept)
  expect(tidyPhone(kept)).toBe(kept)
  expect(isPhoneNumber(kept)).toBe(true)
})

test.each([
  ...['01 23 45 67 8x9', '0123456789x', '01 23 45 67 x 89', '01 23 45 67 89x12'],
  ...['01 23 45 67 89 / 06 12 34 56 78', '01 23 45 67 89 ou 06 12 34 56 78', '01 23 45 67 89, 06 12 34 56 78'],
  ...['01 23 45 67 89\n06 12 34 56 78', '3646 / 3949', '112 ou 114', '01 23 45 67 89/90', '123 456 ; 123 457', '3646, 3949'],
])('%j is no number, or two', (typed) => {
  expect(isPhoneNumber(tidyPhone(typed))).toBe(false)
})
