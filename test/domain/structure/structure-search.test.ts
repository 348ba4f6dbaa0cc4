import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decideCriteria,
  orderedPattern,
  type SearchField,
  searchedText,
  searchFields,
} from '#src/domain/structure/structure-search.ts'

const nothing: Record<SearchField, string> = { legalName: '', identifier: '', displayName: '', postalCode: '', city: '' }

/** The parsed criterion, with ^ and $ for the field's beginning and end. */
function asked(field: SearchField, typed: string) {
  const { accepted, refused } = decideCriteria({ ...nothing, [field]: typed })
  return refused ? refused[field] : accepted[0]!.pieces.map((piece) => piece.replace('\u0002', '^').replace('\u0003', '$'))
}

test.each<[SearchField, string, string[] | string, string]>([
  ['legalName', 'menuiserie', ['^menuiserie'], 'without a star, the beginning'],
  ['legalName', '*menuiserie*', ['menuiserie'], 'anywhere'],
  ['legalName', '*menuiserie', ['menuiserie$'], 'the end'],
  ['legalName', 'menuiserie*', ['^menuiserie'], 'the beginning, said'],
  ['legalName', 'commune*amiens', ['^commune', 'amiens$'], 'both ends'],
  ['legalName', '*sarl*bois*', ['sarl', 'bois'], 'one after the other'],
  ['legalName', '**menuiserie***', ['menuiserie'], 'many stars are one'],
  ['legalName', '＊menuiserie＊', ['menuiserie'], 'wide stars'],
  ['legalName', '  Ménuiserie  ', ['^menuiserie'], 'spaces around, case and accents'],
  ['legalName', 'L’Œuvre  d’Été', ['^l oeuvre d ete'], 'apostrophes and ligatures'],
  ['legalName', '*bois et *', ['bois et '], 'a space before a star counts'],
  ...['SIRET : 218 097 418 00873', 'N° SIRET 21809741800873', '0009:21809741800873', '218 097 418 00873 (siège)'].map(
    (typed): [SearchField, string, string[], string] => ['identifier', typed, ['^21809741800873'], 'pasted with its name'],
  ),
  ['identifier', 'TVA BE 0123.456*', ['^be0123456'], 'a part of it'],
  ['city', 'saint denis', ['^saint denis'], 'a hyphen is a space'],
  ['city', 'Saint-Denis', ['^saint denis'], 'a hyphen is a space'],
  ['legalName', 'S.N.C.F. TEST', ['^sncf test'], 'an acronym with dots: annuaire-entreprises search-api #617'],
  ['legalName', 's. a. r. l. durand', ['^sarl durand'], 'with spaces too'],
  ['legalName', 'S N C F TEST', ['^sncf test'], 'letters apart'],
  ['legalName', 'Durand S A R L', ['^durand sarl'], 'behind the name'],
  ['legalName', 'A B Conseil', ['^a b conseil'], 'two letters are initials'],
  ['city', 'STES MARIES', ['^saintes maries'], 'and several'],
  ['legalName', 'M. Dupont', ['^m dupont'], 'one letter is no acronym'],
  ['city', 'st denis', ['^saint denis'], 'BaseAdresseNationale/codes-postaux #57'],
  ['city', 'STE-MARIE', ['^sainte marie'], 'and its feminine'],
  ['city', '*st cloud', ['saint cloud$'], 'after a star'],
  ['city', 'bust', ['^bust'], 'not within a word'],
  ['identifier', '213 301 234 00012', ['^21330123400012'], 'grouped digits'],
  ['identifier', '*234-000.12', ['23400012$'], 'dots and hyphens'],
  ['postalCode', '80 630', ['^80630'], 'grouped digits'],
  ['legalName', 'ab', 'too_short', 'two characters'],
  ['legalName', '*', 'too_short', 'a star alone'],
  ['legalName', '***', 'too_short', 'stars alone'],
  ['legalName', 'a*b*c', 'too_short', 'three characters apart'],
  ['legalName', '*menuiserie*ab*', 'too_short', 'each piece counts'],
  ['legalName', '"^-"', 'too_short', 'signs alone'],
  ['legalName', 'é'.repeat(101), 'too_long', 'more than any name'],
  ['legalName', `${'a'.repeat(30)}*${'b'.repeat(30)}`, 'too_long', 'pieces too long to be compared in their order'],
  ['legalName', 'a'.repeat(100), [`^${'a'.repeat(100)}`], 'one long piece'],
])('a search in %s for %j gives the terms %j: %s', (field, typed, pieces) => {
  expect(asked(field, typed)).toEqual(pieces)
})

test('an empty search is refused', () => {
  expect(decideCriteria(nothing).refused).toEqual({ legalName: 'missing' })
  expect(decideCriteria({ ...nothing, city: '   ' }).refused).toEqual({ legalName: 'missing' })
})

test('several fields are searched together, and each is refused on its own', () => {
  expect(decideCriteria({ ...nothing, legalName: 'mairie', city: 'beauval' }).accepted?.map(({ field }) => field)).toEqual([
    'legalName',
    'city',
  ])
  expect(decideCriteria({ ...nothing, legalName: 'ma', city: 'beauval', postalCode: '8' }).refused).toEqual({
    legalName: 'too_short',
    postalCode: 'too_short',
  })
})

test('every structure is found by its own name, whatever that is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...searchFields),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: fc.constantFrom('a', 'É', '＊', '*', '-', ' '), maxLength: 20 }),
      ),
      (field, name) => {
        const { accepted } = decideCriteria({ ...nothing, [field]: name.replaceAll(/[*＊﹡]/g, ' ') })
        for (const { pieces } of accepted ?? []) expect(searchedText(field, name)).toContain(pieces[0])
      },
    ),
    { numRuns: 2000 },
  )
})

test('typed characters never act as operators in the index or in patterns', () => {
  const isPlain = (character: string) => /[\p{L}\p{N} ]/u.test(character) || ['\u0002', '\u0003'].includes(character)
  const signs = (text: string) => [...text].filter((character) => !isPlain(character))
  fc.assert(
    fc.property(fc.constantFrom(...searchFields), fc.string({ unit: 'binary' }), (field, typed) => {
      const { accepted = [] } = decideCriteria({ ...nothing, [field]: typed })
      for (const { pieces } of accepted) {
        expect(signs(pieces.join(''))).toEqual([])
        expect(signs(orderedPattern(pieces)).filter((sign) => sign !== '*')).toEqual([])
      }
    }),
    { numRuns: 2000 },
  )
})

test('a structure is found by its acronym', () => {
  const indexed = searchedText('legalName', 'SOCIETE NATIONALE DE TEST (SNTX)')
  for (const typed of ['SNTX', 'S.N.T.X.', 'societe nationale', '*test*', 'sociéte*sntx'])
    for (const { pieces } of decideCriteria({ ...nothing, legalName: typed }).accepted ?? [])
      for (const piece of pieces) expect(indexed).toContain(piece)
})
