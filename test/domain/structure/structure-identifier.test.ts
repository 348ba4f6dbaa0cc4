import { expect, test } from 'vitest'
import {
  decideIdentifier,
  type IdentifierProblem,
  type IdentifierType,
  identifierTypes,
} from '#src/domain/structure/structure-identifier.ts'

const accepted: [type: IdentifierType, typed: string, identifier: string, why: string][] = [
  ['SIRET', '73282932000074', '73282932000074', 'Luhn'],
  ['SIRET', ' 732 829 320 00074 ', '73282932000074', 'grouped'],
  ['SIRET', '732\u00a0829\u202f320.00074', '73282932000074', 'pasted from a letterhead'],
  ['SIRET', '\u202a35600000009075\u202c', '35600000009075', 'direction signs of a contact: verbb/hyper #86'],
  ['SIRET', '356\u2011000\u2011000\u201109075', '35600000009075', 'no-break hyphens: alphagov/notifications-utils #1222'],
  ['SIRET', '732_829-320/00074', '73282932000074', 'other separators: etalab/entreprise.data.gouv.fr #91'],
  ['SIRET', 'SIRET : 732 829 320 00074', '73282932000074', 'with its name'],
  ['SIRET', '\u00ad732\u00a0829\u00a0320\u00a000074', '73282932000074', 'betagouv/mon-service-securise #2186'],
  ['UE_HORS_FRANCE', 'IT\u2060 123\u20092345 6789', 'IT12323456789', 'thin space: OCA/l10n-france #71'],
  ['SIRET', '35600000000048', '35600000000048', 'La Poste, head office: Luhn'],
  ['SIRET', '35600000049837', '35600000049837', 'La Poste, a post office: digits add up to 45'],
  ...[
    ...[
      'N° SIRET 73282932000074',
      'Siret n° 732 829 320 00074',
      'n°\u00a0SIRET\u00a0:\u202f73282932000074',
      'SIRET73282932000074',
    ],
    ...[
      '73282932000074 (siège)',
      '732·829·320·00074',
      '732,829,320,00074',
      "732'829'320 00074",
      '"73282932000074"',
      '="73282932000074"',
    ],
    ...[
      '73282932000074.',
      '73282932000074;',
      '0009:73282932000074',
      'SIREN 732829320 NIC 00074',
      '732829320\t00074',
      '७३२८२९३२०0००७४',
    ],
    ...['73282932000074 RCS Paris', '732829320—00074', '(73282932000074) 732 829 320 00074'.slice(17)],
  ].map((typed): [IdentifierType, string, string, string] => ['SIRET', typed, '73282932000074', 'as letterheads write it']),
  ...[
    'BE 0123.456.749',
    'be123456749',
    'TVA BE0123456749',
    'N° TVA : BE-0123-456-749',
    'BE 0123 456 749 RPM',
    '9925:BE0123456749',
  ].map((typed): [IdentifierType, string, string, string] => ['UE_HORS_FRANCE', typed, 'BE0123456749', 'Belgium, as typed']),
  ['UE_HORS_FRANCE', 'NL123456789.B.01', 'NL123456789B01', 'Netherlands, with dots'],
  ['UE_HORS_FRANCE', 'VAT no. ES-B12345678', 'ESB12345678', 'Spain, with its name'],
  ['RIDET', 'RIDET 1234567/001', '1234567001', 'with its name'],
  ['TAHITI', 'n° TAHITI A12345-001', 'A12345001', 'with its name'],
  ['UE_HORS_FRANCE', 'atu 12345678', 'ATU12345678', 'Austria'],
  ['UE_HORS_FRANCE', 'BE 0123.456.789', 'BE0123456789', 'Belgium'],
  ['UE_HORS_FRANCE', 'BE1123456789', 'BE1123456789', 'Belgium since 2023'],
  ['UE_HORS_FRANCE', 'BG123456789', 'BG123456789', 'Bulgaria, 9'],
  ['UE_HORS_FRANCE', 'BG1234567890', 'BG1234567890', 'Bulgaria, 10'],
  ['UE_HORS_FRANCE', 'CY12345678L', 'CY12345678L', 'Cyprus'],
  ['UE_HORS_FRANCE', 'CZ12345678', 'CZ12345678', 'Czechia, 8'],
  ['UE_HORS_FRANCE', 'CZ1234567890', 'CZ1234567890', 'Czechia, 10'],
  ['UE_HORS_FRANCE', 'DE 123 456 789', 'DE123456789', 'Germany'],
  ['UE_HORS_FRANCE', 'DK 12 34 56 78', 'DK12345678', 'Denmark'],
  ['UE_HORS_FRANCE', 'EE123456789', 'EE123456789', 'Estonia'],
  ['UE_HORS_FRANCE', 'EL123456789', 'EL123456789', 'Greece'],
  ['UE_HORS_FRANCE', 'GR123456789', 'EL123456789', 'Greece, by its ISO code'],
  ['UE_HORS_FRANCE', 'ESX1234567X', 'ESX1234567X', 'Spain, two letters'],
  ['UE_HORS_FRANCE', 'ESB12345678', 'ESB12345678', 'Spain, a company'],
  ['UE_HORS_FRANCE', 'ES12345678Z', 'ES12345678Z', 'Spain, a person'],
  ['UE_HORS_FRANCE', 'FI12345678', 'FI12345678', 'Finland'],
  ['UE_HORS_FRANCE', 'HR12345678901', 'HR12345678901', 'Croatia'],
  ['UE_HORS_FRANCE', 'HU12345678', 'HU12345678', 'Hungary'],
  ['UE_HORS_FRANCE', 'IE1+34567L', 'IE1+34567L', 'Ireland, the old form'],
  ['UE_HORS_FRANCE', 'IE1234567WI', 'IE1234567WI', 'Ireland, the new form'],
  ['UE_HORS_FRANCE', 'IT12345678901', 'IT12345678901', 'Italy'],
  ['UE_HORS_FRANCE', 'LT123456789', 'LT123456789', 'Lithuania, 9'],
  ['UE_HORS_FRANCE', 'LT123456789012', 'LT123456789012', 'Lithuania, 12'],
  ['UE_HORS_FRANCE', 'LU12345678', 'LU12345678', 'Luxembourg'],
  ['UE_HORS_FRANCE', 'LV12345678901', 'LV12345678901', 'Latvia'],
  ['UE_HORS_FRANCE', 'MT12345678', 'MT12345678', 'Malta'],
  ['UE_HORS_FRANCE', 'NL123456789B01', 'NL123456789B01', 'Netherlands'],
  ['UE_HORS_FRANCE', 'PL1234567890', 'PL1234567890', 'Poland'],
  ['UE_HORS_FRANCE', 'PT123456789', 'PT123456789', 'Portugal'],
  ['UE_HORS_FRANCE', 'RO12', 'RO12', 'Romania, 2'],
  ['UE_HORS_FRANCE', 'RO1234567890', 'RO1234567890', 'Romania, 10'],
  ['UE_HORS_FRANCE', 'SE123456789001', 'SE123456789001', 'Sweden'],
  ['UE_HORS_FRANCE', 'SI12345678', 'SI12345678', 'Slovenia'],
  ['UE_HORS_FRANCE', 'SK1234567890', 'SK1234567890', 'Slovakia'],
  ['UE_HORS_FRANCE', 'XI123456789', 'XI123456789', 'Northern Ireland'],
  ['HORS_UE', 'US Acme Société & Co', 'USACMESOCIETE&CO', 'country and name'],
  ['HORS_UE', 'CHABCDEFGHIJKLMNOP', 'CHABCDEFGHIJKLMNOP', '18 characters'],
  ...['CHE-123.456.788', 'CHE123456788', 'che 123 456 788', 'CHE-123.456.788 TVA', 'CHE-123.456.788 MWST', 'CHE123456788IVA'].map(
    (typed): [IdentifierType, string, string, string] => ['HORS_UE', typed, 'CHE123456788', 'Switzerland, as typed'],
  ),
  ['HORS_UE', 'GB 123-456-789', 'GB123456789', 'one number, whatever stands between its digits'],
  ['HORS_UE', 'NO 923 609 016 MVA', 'NO923609016', 'Norway, with its tax'],
  ['HORS_UE', 'US A-1 Parts', 'USA-1PARTS', 'a name keeps its signs'],
  ['UE_HORS_FRANCE', '0208:0403170701', 'BE0403170701', 'the scheme of Belgium'],
  ['SIRET', 'iso6523-actorid-upis::0009:73282932000074', '73282932000074', 'the address of a network'],
  ['RIDET', '0 123 456 001', '0123456001', '7 digits and 3'],
  ['RIDET', '123456.001', '123456001', '6 digits and 3'],
  ['TAHITI', '003970-001', '003970001', '6 digits and 3'],
  ['TAHITI', 'a12345 001', 'A12345001', 'a letter first'],
  ['PARTICULIER', 'Martin Camille', 'MARTINCAMILLE', 'a name'],
  ['PARTICULIER', 'Le Goff Anaïs', 'LEGOFFANAIS', 'accents are levelled'],
  ['AUTRE', 'abc-12', 'ABC-12', 'a company being registered'],
]

test.each(accepted)('%s %j is normalized to %j: %s', (type, typed, identifier) => {
  expect(decideIdentifier(type, typed)).toEqual({ accepted: { type, identifier } })
})

const refused: [type: IdentifierType, typed: string, problem: IdentifierProblem, why: string][] = [
  ['SIRET', '', 'missing', 'nothing'],
  ['SIRET', ' . ', 'missing', 'only signs'],
  ['SIRET', '73282932000075', 'wrong_key', 'one digit off'],
  ['SIRET', '73282923000074', 'wrong_key', 'two digits swapped'],
  ['SIRET', '00000000000000', 'wrong_key', 'zeros'],
  ['SIRET', '35600000049838', 'wrong_key', 'La Poste, digits add up to 46'],
  ['SIRET', '73282932000077', 'wrong_key', 'digits add up to 50, but not La Poste'],
  ['SIRET', '732829320', 'wrong_length', 'a SIREN'],
  ['SIRET', '732829320000741', 'wrong_length', '15 digits'],
  ['SIRET', '0192:73282932000074', 'wrong_length', 'another country’s scheme'],
  ['SIRET', '7328293200007A', 'wrong_format', 'a letter'],
  ['UE_HORS_FRANCE', 'FR40303265045', 'country_is_france', 'France has SIRETs'],
  ['UE_HORS_FRANCE', 'CH123456789', 'country_unknown', 'Switzerland'],
  ['UE_HORS_FRANCE', 'GB123456789', 'country_unknown', 'the United Kingdom left'],
  ['UE_HORS_FRANCE', '123456789', 'country_unknown', 'no country'],
  ['UE_HORS_FRANCE', 'AT12345678', 'wrong_format', 'Austria without U'],
  ['UE_HORS_FRANCE', 'BE2123456789', 'wrong_format', 'Belgium starts with 0 or 1'],
  ['UE_HORS_FRANCE', 'DE12345678', 'wrong_format', 'Germany, 8 digits'],
  ['UE_HORS_FRANCE', 'ES123456789', 'wrong_format', 'Spain needs a letter'],
  ['UE_HORS_FRANCE', 'LT1234567890', 'wrong_format', 'Lithuania, 10 digits'],
  ['UE_HORS_FRANCE', 'NL123456789A01', 'wrong_format', 'Netherlands without B'],
  ['UE_HORS_FRANCE', 'RO1', 'wrong_format', 'Romania, 1 digit'],
  ['UE_HORS_FRANCE', 'XIGD12', 'wrong_format', 'Northern Ireland, 2 digits'],
  ['HORS_UE', '1A', 'country_missing', 'no country'],
  ['HORS_UE', 'US', 'country_missing', 'a country alone'],
  ['HORS_UE', 'DE Acme', 'country_in_union', 'Germany'],
  ['HORS_UE', 'GR Acme', 'country_in_union', 'Greece'],
  ['HORS_UE', 'FR Acme', 'country_in_union', 'France'],
  ['HORS_UE', 'CHABCDEFGHIJKLMNOPQ', 'over_18_characters', '19 characters'],
  ['RIDET', '12345678', 'wrong_format', '8 digits'],
  ['RIDET', '12345678901', 'wrong_format', '11 digits'],
  ['TAHITI', '003970', 'wrong_format', 'the company alone'],
  ['TAHITI', 'AB1234001', 'wrong_format', 'two letters'],
  ['PARTICULIER', 'M', 'not_2_to_80_characters', 'one letter'],
  ['PARTICULIER', 'm'.repeat(81), 'not_2_to_80_characters', '81 letters'],
  ['AUTRE', 'x'.repeat(81), 'not_2_to_80_characters', '81 characters'],
  ['PARTICULIER', '\u{1D159}\u{1D159}', 'blank_sign', 'a musical null note head'],
  ['SIRET', '73282932000074\uE000', 'blank_sign', 'private use'],
  ['AUTRE', '\u2800\u3164\uFFFC', 'missing', 'signs that the text loses'],
  ['AUTRE', 'АВС-1', 'not_latin', 'Cyrillic'],
  ['UE_HORS_FRANCE', 'ΒΕ0123456749', 'not_latin', 'Greek capitals'],
  ['HORS_UE', 'CH Аcme', 'not_latin', 'a Cyrillic letter in a name'],
  ['AUTRE', 'AB \u0301', 'blank_sign', 'an accent on nothing'],
]

test.each(refused)('%s %j is refused as %s: %s', (type, typed, problem) => {
  expect(decideIdentifier(type, typed)).toEqual({ refused: { identifier: problem } })
})

test.each(identifierTypes)('%s without an identifier is refused', (type) => {
  expect(decideIdentifier(type, ' ')).toEqual({ refused: { identifier: 'missing' } })
})

test('a type outside the list is refused', () => {
  expect(decideIdentifier('', '1')).toEqual({ refused: { identifierType: 'missing' } })
  expect(decideIdentifier('SIREN', '1')).toEqual({ refused: { identifierType: 'unknown_type' } })
})

test('one wrong digit never makes another SIRET', () => {
  const siret = '73282932000074'
  for (let at = 0; at < 14; at++) {
    for (let digit = 0; digit < 10; digit++) {
      const typed = siret.slice(0, at) + digit + siret.slice(at + 1)
      expect(decideIdentifier('SIRET', typed).accepted !== undefined).toBe(typed === siret)
    }
  }
})
