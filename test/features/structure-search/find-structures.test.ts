import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { decideCriteria, type SearchField } from '#src/domain/structure/structure-search.ts'
import type { Ports } from '#src/ports/ports.ts'
import { countTrigrams } from '#src/search/count-trigrams.ts'
import { FOUND_MAX, findStructures, type Sort } from '#src/search/find-structures.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { matching } from '#src/search/matching.ts'
import { walkMatching } from '#src/search/walk-matching.ts'
import { portal } from '#test/support/portal.ts'
import { writeManyStructures } from '#test/support/structures.ts'

const nothing: Record<SearchField, string> = { legalName: '', identifier: '', displayName: '', postalCode: '', city: '' }
const byName: Sort = { field: 'legalName', isDescending: false }

const criteriaOf = (typed: Partial<typeof nothing>) => decideCriteria({ ...nothing, ...typed }).accepted!

async function find({ search }: Ports, typed: Partial<typeof nothing>, sort = byName, page = 1) {
  return findStructures(search, criteriaOf(typed), sort, page)
}

const names = [
  'SARL Menuiserie DURAND',
  'Les Menuiseries de la Somme',
  'MENUISERIE “Chez Élie” & Fils',
  "L'Œuvre d'Été",
  'Commune de Saint-Denis',
  'AND OR NOT NEAR',
  'Bois 100 % local_durable',
]

async function withNames() {
  const opened = await portal()
  for (const legalName of names) await opened.structure({ id: legalName, legalName, displayName: legalName })
  await indexStructures(opened.ports, 100)
  return opened.ports
}

test.each<[string, string[]]>([
  ['*menuiserie*', ['Les Menuiseries de la Somme', 'MENUISERIE “Chez Élie” & Fils', 'SARL Menuiserie DURAND']],
  ['menuiserie', ['MENUISERIE “Chez Élie” & Fils']],
  ['*DURAND', ['SARL Menuiserie DURAND']],
  ['*menuiserie', []],
  ['sarl*durand', ['SARL Menuiserie DURAND']],
  ['*durand*sarl*', []],
  ['*menuiserie*menuiserie*', []],
  ['l’oeuvre d’ete', ["L'Œuvre d'Été"]],
  ['COMMUNE DE SAINT DENIS', ['Commune de Saint-Denis']],
  ['*chez elie*', ['MENUISERIE “Chez Élie” & Fils']],
  ['*100 % local*', ['Bois 100 % local_durable']],
  ['inconnue', []],
])('a search for %s finds %j', async (legalName, found) => {
  const ports = await withNames()
  expect(await find(ports, { legalName })).toEqual({ ids: found, total: found.length, isCut: false })
})

test.each([
  'and or not near',
  '*menuiserie* AND *durand*',
  '"menuiserie',
  'legal_name : "menuiserie"',
  'NEAR(menuiserie durand, 2)',
  '^menuiserie',
  '- menuiserie',
  '{legal_name city} : menuiserie',
  "menuiserie'; DROP TABLE entries; --",
  'menuiserie\u0000 OR bois',
  'menuiserie" OR "bois',
  'menuiserie + durand',
  '(menuiserie OR bois)',
  '[a-z]?*menuiserie*',
  '\u0002men*\u0003',
  'men\ud83d\ude80uis',
])('%j is searched as text, not as an index operator', async (legalName) => {
  const ports = await withNames()
  for (const typed of [{ legalName }, { displayName: legalName }, { legalName, city: legalName }])
    expect((await find(ports, typed)).ids.length).toBeLessThan(names.length)
  expect((await find(ports, { legalName: '*menuiserie*' })).total).toBe(3)
})

test.each([false, true])('a search finds the same with and without trigram counts (%s)', async (counted) => {
  const ports = await withNames()
  if (counted) await countTrigrams(ports.search)
  expect((await find(ports, { legalName: '*menuiserie*' })).total).toBe(3)
  expect((await find(ports, { displayName: 'sarl menuiserie durand' })).total).toBe(1)
  expect((await find(ports, { legalName: '*menuiserie*', displayName: '*durand' })).total).toBe(1)
  expect((await find(ports, { legalName: '*menuiseries*menuiserie*' })).total).toBe(0)
})

test('a structure must meet all criteria', async () => {
  const { ports, structure } = await portal()
  await structure({ id: 'amiens', legalName: 'Menuiserie A', city: 'Amiens', postalCode: '80000' })
  await structure({ id: 'arras', legalName: 'Menuiserie B', city: 'Arras', postalCode: '62000' })
  await structure({ id: 'school', legalName: 'École', city: 'Amiens', postalCode: '80080' })
  await indexStructures(ports, 10)

  expect((await find(ports, { legalName: 'menuiserie', city: 'amiens' })).ids).toEqual(['amiens'])
  expect((await find(ports, { city: 'amiens' })).ids).toEqual(['school', 'amiens'])
  expect((await find(ports, { postalCode: '800' })).ids).toEqual(['school', 'amiens'])
  expect((await find(ports, { legalName: 'amiens' })).ids).toEqual([])
})

test('an identifier is found as written, grouped, or by its last characters', async () => {
  const { ports, structure } = await portal()
  const mairie = await structure({ identifier: '21330123400012' })
  await structure({ identifierType: 'UE_HORS_FRANCE', identifier: 'BE0123456789' })
  await indexStructures(ports, 10)
  for (const identifier of ['21330123400012', '213 301 234 00012', '213301234', '*00012', '*301234*'])
    expect((await find(ports, { identifier })).ids).toEqual([mairie.id])
})

test('a whole SIREN finds all its establishments through its own index, a partial one through trigrams', async () => {
  const { ports, structure } = await portal()
  const [amiens, lille] = [
    await structure({ id: 'a', identifier: '21330123400012', city: 'Amiens' }),
    await structure({ id: 'b', identifier: '21330123400020', city: 'Lille' }),
  ]
  await structure({ identifier: '21330123500019', city: 'Lille' })
  await structure({ identifierType: 'AUTRE', identifier: 'X213301234', city: 'Lille' })
  await indexStructures(ports, 10)

  expect((await find(ports, { identifier: '213301234' })).ids.toSorted()).toEqual([amiens.id, lille.id])
  expect((await find(ports, { identifier: '213 301 234', city: 'lille' })).ids).toEqual([lille.id])
  expect((await find(ports, { identifier: '213301234', legalName: '*ailleurs*' })).ids).toEqual([])
  const walked: string[] = []
  for await (const ids of walkMatching(ports.search, criteriaOf({ identifier: '213301234' }), 1)) walked.push(...ids)
  expect(walked.toSorted()).toEqual([amiens.id, lille.id])
  for (const [identifier, isOwn] of Object.entries({ '213301234': true, '21330123': false, '*213301234': false })) {
    const plan = await ports.search.values(sql`explain query plan select entries.id ${matching(criteriaOf({ identifier }))}`)
    expect({ identifier, isOwn: JSON.stringify(plan).includes('entries_identifier') }).toEqual({ identifier, isOwn })
  }
})

test('results come twenty a page, sorted in either direction by any column', async () => {
  const { ports } = await portal()
  await writeManyStructures(ports, 45)
  await indexStructures(ports, 45)
  const sort: Sort = { field: 'city', isDescending: true }

  const pages = [await find(ports, { legalName: 'numero' }, sort, 1), await find(ports, { legalName: 'numero' }, sort, 3)]
  expect(pages.map(({ ids, total, isCut }) => [ids[0], ids.length, total, isCut])).toEqual([
    ['many-0', 20, 45, false],
    ['many-40', 5, 45, false],
  ])
  expect((await find(ports, { legalName: 'numero' }, byName, 2)).ids[0]).toBe('many-20')
  expect((await find(ports, { legalName: 'numero' }, byName, 4)).ids).toEqual([])
})

test(`a search with more than ${FOUND_MAX} results says so, and its pages end there`, async () => {
  const { ports } = await portal()
  await writeManyStructures(ports, FOUND_MAX + 5)
  await indexStructures(ports, FOUND_MAX + 5)
  const lastPage = FOUND_MAX / 20
  expect(await find(ports, { legalName: 'numero' }, byName, lastPage)).toMatchObject({ total: FOUND_MAX, isCut: true })
  expect((await find(ports, { legalName: 'numero' }, byName, lastPage)).ids).toHaveLength(20)
  expect((await find(ports, { legalName: 'numero' }, byName, lastPage + 1)).ids).toEqual([])
})
