import { expect, test } from 'vitest'
import { searchWords } from '#src/domain/structure/search-words.ts'
import { indexStructures } from '#src/search/index-structures.ts'
import { urls, withQuery } from '#src/urls.ts'
import { attribute, escaped, fieldTag, titleOf } from '#test/support/html.ts'
import { type Portal, portal } from '#test/support/portal.ts'
import { writeManyStructures } from '#test/support/structures.ts'

async function withStructures({ ports, signUp, structure }: Portal) {
  await structure({ id: 'durand', legalName: 'SARL Menuiserie “Durand” & <Fils>', displayName: 'Chez Durand', city: 'Amiens' })
  await structure({ id: 'martin', legalName: 'Menuiserie Martin', displayName: 'Atelier', city: 'Arras' })
  await structure({ id: 'closed', legalName: 'Menuiserie fermée', displayName: 'Zinc', city: 'Lens', isActive: false })
  await indexStructures(ports, 100)
  return signUp()
}

const search = (query: Record<string, string>) => withQuery(urls.affiliationSearch, query)
const namesOf = (html: string) => [...html.matchAll(/<th scope="row">([^<]+)/g)].map(([, name]) => name!.trim())

test('a person who asks for an affiliation first sees the five criteria and no results', async () => {
  const { signUp } = await portal()
  const page = await (await (await signUp()).get(urls.affiliationSearch)).text()
  for (const name of ['raisonSociale', 'identifiant', 'libelle', 'codePostal', 'ville'])
    expect(fieldTag(page, name)).toContain('id=')
  expect(page).toContain('Rechercher')
  expect(page).not.toContain('<table')
  expect(page).not.toContain('Aucune structure')
})

test('the results are sorted by name, and the criteria stay filled in', async () => {
  const camille = await withStructures(await portal())
  const page = await (await camille.get(search({ raisonSociale: '*menuiserie*', identifiant: '' }))).text()
  expect(namesOf(page)).toEqual([
    'Menuiserie fermée',
    'Menuiserie Martin',
    escaped('SARL Menuiserie “Durand” & <Fils>').replace('>', '&gt;'),
  ])
  expect(attribute(fieldTag(page, 'raisonSociale'), 'value')).toBe('*menuiserie*')
  expect(page).toMatch(/3\s+structures trouvées/)
})

test('each column sorts in both directions and keeps the criteria', async () => {
  const camille = await withStructures(await portal())
  const page = await (await camille.get(search({ raisonSociale: '*menuiserie*', tri: 'ville' }))).text()
  expect(namesOf(page)).toHaveLength(3)
  expect(namesOf(page)[1]).toBe('Menuiserie Martin')
  const [, href] = /aria-sort="ascending"><a class="sort" href="([^"]+)"/.exec(page)!
  const again = await (await camille.get(href!.replaceAll('&amp;', '&'))).text()
  expect(again).toContain('aria-sort="descending"')
  expect(namesOf(again)[0]).toBe('Menuiserie fermée')
})

const linkTo = (page: string, rel: 'next' | 'prev') =>
  new RegExp(`rel="${rel}" href="([^"]+)"`).exec(page)?.[1]?.replaceAll('&amp;', '&')

test('results come twenty a page, with the total and links to other pages that keep the criteria', async () => {
  const { ports, signUp } = await portal()
  await writeManyStructures(ports, 21)
  await indexStructures(ports, 21)
  const camille = await signUp()

  const first = await (await camille.get(search({ raisonSociale: 'numéro', tri: 'ville' }))).text()
  expect(first).toMatch(/21\s+structures trouvées/)
  expect(namesOf(first)).toHaveLength(20)
  expect(linkTo(first, 'prev')).toBeUndefined()
  const second = await (await camille.get(linkTo(first, 'next')!)).text()
  expect(second).toMatch(/21\s+structures trouvées/)
  expect(namesOf(second)).toEqual(['Numéro 1000'])
  expect(linkTo(second, 'next')).toBeUndefined()
  expect(namesOf(await (await camille.get(linkTo(second, 'prev')!)).text())).toEqual(namesOf(first))
})

test('a search with more than a thousand results says « Plus de 1 000 » and links to the full export', async () => {
  const { ports, signUp } = await portal()
  await writeManyStructures(ports, 1001)
  await indexStructures(ports, 1001)

  const page = await (await (await signUp()).get(search({ raisonSociale: 'numéro' }))).text()

  expect(page.replaceAll('\u202f', ' ')).toContain('Plus de 1 000 structures trouvées')
  expect(page).toContain('l’export les contient toutes')
  expect(namesOf(page)).toHaveLength(20)
  expect(page).toMatch(/Page\s1 sur\s50/)
})

test('a structure is ticked and selected; an inactive one cannot be', async () => {
  const camille = await withStructures(await portal())
  const page = await (await camille.get(search({ raisonSociale: '*menuiserie*' }))).text()
  const radios = [...page.matchAll(/<input type="radio"[^>]*>/g)].map(([tag]) => tag)
  expect(radios.map((tag) => attribute(tag, 'value'))).toEqual(['martin', 'durand'])

  const selected = await camille.get(
    search({ raisonSociale: '*menuiserie*', [searchWords.choosing]: 'oui', structure: 'martin' }),
  )
  expect(selected.status).toBe(303)
  expect(selected.headers.get('Location')).toBe('/compte/rattachements/demande/martin')
})

test('« Sélectionner » without a tick keeps the results and shows an error', async () => {
  const camille = await withStructures(await portal())
  const page = await (await camille.get(search({ raisonSociale: '*menuiserie*', [searchWords.choosing]: 'oui' }))).text()
  expect(namesOf(page)).toHaveLength(3)
  expect(page).toContain('Cochez une structure')
})

test('a return address outside the portal is ignored', async () => {
  const { signUp } = await portal()
  const selected = await (await signUp()).get(search({ structure: '//ailleurs.example/?a=b' }))
  expect(selected.headers.get('Location')).toBe('/compte/rattachements/demande/%2F%2Failleurs.example%2F%3Fa%3Db')
})

test('an empty result offers to create the structure', async () => {
  const camille = await withStructures(await portal())
  const page = await (await camille.get(search({ raisonSociale: 'boulangerie' }))).text()
  expect(page).toContain('Aucune structure trouvée')
  expect(page).toContain(`href="${urls.newStructure}"`)
})

test.each<[Record<string, string>, string]>([
  [{ raisonSociale: '', ville: '' }, 'Renseignez au moins un critère'],
  [{ raisonSociale: 'me' }, 'au moins 3 caractères'],
  [{ ville: '**' }, 'au moins 3 caractères'],
  [{ raisonSociale: 'x'.repeat(101) }, 'trop long'],
])('the empty criteria %j are refused and kept', async (query, refusal) => {
  const { signUp } = await portal()
  const response = await (await signUp()).get(search(query))
  const page = await response.text()
  expect(response.status).toBe(422)
  expect(titleOf(page)).toMatch(/^Erreur – /)
  expect(page).toContain(refusal)
  for (const [name, typed] of Object.entries(query)) expect(attribute(fieldTag(page, name), 'value')).toBe(typed)
})

test.each(['0', '-1', '2', 'deux', '99999', '1.5'])('page « %s » of a short list shows its first page', async (page) => {
  const camille = await withStructures(await portal())
  const html = await (await camille.get(search({ raisonSociale: '*menuiserie*', page }))).text()
  expect(namesOf(html)).toHaveLength(3)
})
