import { expect, test } from 'vitest'
import { decideCounterpart } from '#src/domain/invoice/counterpart.ts'

type Spelling = [type: string | undefined, typed: string]

const parties: Record<string, Spelling[]> = {
  'SIREN 732829320': [
    ...[
      '732829320',
      '732 829 320',
      '732.829.320',
      '732-829-320',
      'SIREN 732829320',
      'siren : 732 829 320',
      'RCS Paris 732 829 320',
    ],
    ...['iso6523-actorid-upis::0002:732829320', 'ISO6523:0002:732829320', '0225:732829320', '0225:732829320_73282932000074_AP'],
    ...['732 829 320 RCS Paris', '0002:732829320', '0009:73282932000074', '73282932000074', 'SIRET 732 829 320 00074'],
    ...[
      'FR44732829320',
      'FR 44 732829320',
      'TVA FR44732829320',
      'n° TVA intracommunautaire : FR 44 732 829 320',
      '9957:FR44732829320',
    ],
  ].flatMap((typed): Spelling[] => [
    [undefined, typed],
    ['AUTRE', typed],
  ]),
  'SIREN 356000000': [
    ['SIREN', '356000000'],
    ['SIREN', 'SIREN 356 000 000'],
    ['SIREN', '35600000000048'],
    ['SIRET', ' 356000000-00048'],
    ['SIRET', 'SIRET 35600000000048'],
    ['UE_HORS_FRANCE', 'FR39356000000'],
  ],
  'ID GB123456789': [
    ['HORS_UE', 'GB123456789'],
    [undefined, 'GB123456789'],
    ['HORS_UE', 'gb 123 456 789'],
    ['AUTRE', 'VAT GB 123-456-789'],
  ],
  'ID EL123456789': [
    [undefined, 'GR123456789'],
    ['UE_HORS_FRANCE', 'EL 123456789'],
    ['AUTRE', 'EL123456789'],
    [undefined, '9933:EL123456789'],
  ],
  'ID BE0123456749': [
    [undefined, 'BE 0123.456.749'],
    [undefined, 'BE123456749'],
    ['UE_HORS_FRANCE', 'be 123 456 749'],
  ],
  'ID 1234567001': [
    ['RIDET', '1234567001'],
    ['RIDET', '1 234 567-001'],
    [undefined, '1234567.001'],
    [undefined, 'RIDET 1234567.001'],
    ['AUTRE', '1234567 001'],
  ],
  'ID 123456001': [
    ['RIDET', '123456.001'],
    [undefined, '123 456.001'],
  ],
  'ID ABC1': [
    ['AUTRE', 'ABC1'],
    ['AUTRE', 'a b-c1'],
    ['AUTRE', 'ABC‑1'],
    ['AUTRE', 'ABC/1.'],
  ],
  'ID ABC12345': [
    [undefined, 'abc-12345'],
    [undefined, 'ABC/12345.'],
  ],
  'ID 0192:123456782': [
    [undefined, '0192:123456782'],
    ['AUTRE', 'iso6523-actorid-upis::0192:123 456 782'],
  ],
  'ID 0007:5560360793': [[undefined, '0007:556036-0793']],
  'ID 0192:12345': [[undefined, '0192:12345']],
  'ID BE0403170701': [
    [undefined, '0208:0403170701'],
    ['AUTRE', '0208:0403.170.701'],
    ['UE_HORS_FRANCE', '0208:0403170701'],
    ['UE_HORS_FRANCE', 'BE 0403.170.701'],
    [undefined, '0223:BE0403170701'],
  ],
  'ID CHE123456788': (['HORS_UE', 'AUTRE', undefined] as const).flatMap((type) =>
    [
      'CHE-123.456.788',
      'CHE123456788',
      'CHE-123.456.788 TVA',
      'CHE-123.456.788 MWST',
      'che123456788iva',
      '0227:CHE-123.456.788',
    ].map((typed): Spelling => [type, typed]),
  ),
  'ID FR12000012345': [[undefined, 'FR12000012345']],
}

test.each(Object.entries(parties))('%s is one party under all its spellings', (key, spellings) => {
  expect(spellings.map(([type, typed]) => decideCounterpart(type, typed).key ?? [type, typed])).toEqual(spellings.map(() => key))
})

test.each([
  ...[
    'N/A',
    'n/a',
    'NA',
    'N.A.',
    'nd',
    'NC',
    'INCONNU',
    'Inconnue',
    'unknown',
    '-',
    '--',
    '.',
    '?',
    '0',
    '00000',
    '000000000',
    '00000000000000',
  ],
  ...[
    'XXX',
    'xxxxxxxxx',
    'NEANT',
    'Néant',
    'SANS',
    'sans SIRET',
    'Sans objet',
    'AUCUN',
    'non renseigné',
    'null',
    'none',
    '999999999',
    '(vide)',
    ...[
      'en cours',
      'En cours d’immatriculation',
      'pas de siret',
      'Particulier',
      'à venir',
      'non assujetti',
      'Non assujettie à la TVA',
    ],
    ...['SIREN non communiqué', 'SIRET : en attente', 'FR00000000000', 'FR 00 000 000 000', 'non fourni', 'exonéré'],
  ],
])('%j is no identifier', (typed) => {
  for (const type of [undefined, 'AUTRE', 'SIRET', 'SIREN']) expect(decideCounterpart(type, typed)).toEqual({ key: null })
})

test.each(['123', 'A1', 'ABC', 'ABC-0', 'Mairie', '12-34', '0002:123'])(
  '%j without a type has too few digits: the name tells',
  (typed) => {
    expect(decideCounterpart(undefined, typed)).toEqual({ key: null })
  },
)

test.each([
  [undefined, '732829321', 'wrong_key'],
  ['SIREN', 'abc', 'wrong_format'],
  ['SIRET', '732829320', 'wrong_length'],
  ['AUTRE', 'АВС1', 'not_latin'],
])('%s %j is refused: %s', (type, typed, problem) => {
  expect(decideCounterpart(type, typed)).toEqual({ problem })
})
