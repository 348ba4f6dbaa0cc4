import { expect, test } from 'vitest'
import { decidePersonalInformation, type PersonalInformation } from '#src/domain/account/personal-information.ts'

const camille: PersonalInformation = {
  lastName: 'Martin',
  firstName: 'Camille',
  contactEmail: 'camille@mairie.fr',
  phone: '01 23 45 67 89',
  addressLine1: '1 place de la Mairie',
  addressLine2: '',
  addressLine3: '',
  postalCode: '33000',
  city: 'Bordeaux',
  country: 'France',
}

function refusal(change: Partial<PersonalInformation>) {
  return decidePersonalInformation(camille, { ...camille, ...change }).refused
}

test('complete information is accepted unchanged', () => {
  expect(decidePersonalInformation(camille, camille).accepted).toEqual({ information: camille, contactEmailChanged: false })
})

test.each(['lastName', 'firstName', 'contactEmail', 'addressLine1', 'postalCode', 'city', 'country'] as const)(
  '%s is mandatory, and spaces are not enough',
  (field) => {
    expect(refusal({ [field]: '' })).toEqual({ [field]: 'missing' })
    expect(refusal({ [field]: ' \u00a0 ' })).toEqual({ [field]: 'missing' })
  },
)

test.each(['phone', 'addressLine2', 'addressLine3'] as const)('%s may stay empty', (field) => {
  expect(refusal({ [field]: '' })).toBeUndefined()
})

test('every problem is reported at once', () => {
  expect(refusal({ lastName: '', city: '', contactEmail: 'camille', phone: 'non' })).toEqual({
    lastName: 'missing',
    city: 'missing',
    contactEmail: 'not_an_email',
    phone: 'not_a_phone',
  })
})

test.each([
  ['lastName', 60],
  ['firstName', 60],
  ['addressLine1', 100],
  ['addressLine2', 100],
  ['addressLine3', 100],
  ['city', 80],
] as const)('%s holds %i characters at most', (field, max) => {
  expect(refusal({ [field]: 'é'.repeat(max) })).toBeUndefined()
  expect(refusal({ [field]: 'é'.repeat(max + 1) })).toEqual({ [field]: 'too_long' })
})

test.each([
  ['phone', '0'.repeat(31)],
  ['postalCode', '3'.repeat(17)],
  ['country', 'x'.repeat(61)],
  ['contactEmail', `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}`],
] as const)('%s has a length limit', (field, value) => {
  expect(refusal({ [field]: value })).toEqual({ [field]: 'too_long' })
})

test.each(['+33 1 23 45 67 89', '0123456789', '01.23.45.67.89', '+33 (0)1-23-45-67-89', '+687 25 12 34', '112233'])(
  '%s is accepted as a phone number',
  (phone) => {
    expect(refusal({ phone })).toBeUndefined()
  },
)

test.each([
  ['phone', '01\u201123\u201145\u201167\u201189', '01-23-45-67-89', 'alphagov/notifications-utils #1222'],
  ['phone', '01\u201323\u201345\u201367\u201389', '01-23-45-67-89', 'dashes'],
  ['phone', '\u200e+33612345678', '+33612345678', 'verbb/hyper #86'],
  ['phone', 'tel:+447976399087', '+447976399087', 'copied from a link: verbb/hyper #86'],
  ['postalCode', '75001\u200e', '75001', 'direction sign'],
  ['postalCode', 'F\u201175\u202f001', '75001', 'with its country'],
  ['addressLine1', '12\u00a0rue de l’E\u0301glise', "12 rue de l'\u00c9glise", 'no-break space, accents typed apart'],
] as const)('%s %j is kept as %j: %s', (field, typed, stored, _source) => {
  const { accepted } = decidePersonalInformation(camille, { ...camille, [field]: typed })
  expect(accepted?.information[field]).toBe(stored)
})

test.each([
  '12345',
  '1234567890123456',
  'poste 12',
  '01 23 45 67 89 ou 06 12',
  '1O 23 45 67 89',
  '☎ bureau',
  '33+123456789',
  '++33123456789',
])('%s is refused as a phone number', (phone) => {
  expect(refusal({ phone })).toEqual({ phone: 'not_a_phone' })
})

test.each(['3300', '330000', '33OOO', '2A004'])('%s is refused as a French postal code', (postalCode) => {
  expect(refusal({ postalCode })).toEqual({ postalCode: 'not_a_postal_code' })
})

test('a foreign postal code is kept as it was typed', () => {
  expect(refusal({ country: 'Royaume-Uni', postalCode: 'SW1A 1AA' })).toBeUndefined()
})

test('France is recognized however it is typed', () => {
  expect(refusal({ country: ' FRANCE ', postalCode: '3300' })).toEqual({ postalCode: 'not_a_postal_code' })
})

test('outer spaces, double spaces, line breaks and capitals of the address are normalized', () => {
  const input = { ...camille, lastName: '  Le  Goff\r\n', contactEmail: ' Camille@Mairie.FR ', postalCode: ' 33 000 ' }
  expect(decidePersonalInformation(camille, input).accepted).toEqual({
    information: { ...camille, lastName: 'Le Goff' },
    contactEmailChanged: false,
  })
})

test('a first contact address counts as a change', () => {
  expect(decidePersonalInformation({ contactEmail: null }, camille).accepted?.contactEmailChanged).toBe(true)
})

test('a different contact address counts as a change', () => {
  const decision = decidePersonalInformation(camille, { ...camille, contactEmail: 'camille@example.org' })
  expect(decision.accepted?.contactEmailChanged).toBe(true)
})

test.each([
  ['3646', 'demarche-numerique #5490'],
  ['36 46', 'demarche-numerique #4433'],
  ['39 39', 'gip-inclusion/rdv-insertion #2466'],
  ['119', 'alphagov/notifications-admin #4623'],
  ['1013', 'an operator'],
  ['116 006', 'European services'],
  ['0692 12 34 56', 'La Réunion: betagouv/rdv-service-public #1471'],
  ['0639 12 34 56', 'Mayotte: betagouv/rdv-service-public #1471'],
  ['+596 696 60 00 24', 'Martinique: google/libphonenumber #1748'],
  ['87 47 35 00', 'Polynesia: demarche-numerique #5549'],
  ['+687 75.12.34', 'New Caledonia: validatorjs #2388'],
  ['41 12 34', 'Saint-Pierre-et-Miquelon'],
])('%s is accepted as a phone number: %s', (phone) => {
  expect(refusal({ phone })).toBeUndefined()
})

test.each([
  [{ country: 'Hong Kong', postalCode: '' }, 'axlon/laravel-postal-code-validation #8'],
  [{ country: 'Émirats arabes unis', postalCode: '' }, 'django-oscar #575'],
  [{ country: 'Irlande', postalCode: '' }, 'not everybody has one'],
  [{ country: 'Nouvelle-Calédonie', postalCode: '98800' }, 'BaseAdresseNationale/ban-plateforme #467'],
  [{ country: 'France', postalCode: '97400' }, 'La Réunion'],
  [{ country: 'La Réunion', postalCode: '97 400' }, 'by its own name'],
])('%o is accepted: %s', (address) => {
  expect(refusal(address)).toBeUndefined()
})

test.each([
  [{ country: 'Guadeloupe', postalCode: '' }, { postalCode: 'missing' }],
  [{ country: 'Polynésie française', postalCode: '9871' }, { postalCode: 'not_a_postal_code' }],
  [{ country: 'Atlantide' }, { country: 'unknown_country' }],
])('%o is refused: %o', (address, problems) => {
  expect(refusal(address)).toEqual(problems)
})

test.each([
  ['etats-unis', 'États-Unis'],
  ['BE', 'Belgique'],
  ['Côte d’Ivoire', "Côte d'Ivoire"],
  ['R.A.S. chinoise de Hong Kong', 'Hong Kong'],
])('the country %s is kept as %s', (country, kept) => {
  expect(decidePersonalInformation(camille, { ...camille, country }).accepted?.information.country).toBe(kept)
})

test('a country that stood there before the list is kept', () => {
  const current = { ...camille, country: 'Grande-Bretagne' }
  expect(decidePersonalInformation(current, current).accepted?.information.country).toBe('Grande-Bretagne')
})
