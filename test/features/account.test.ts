import { expect, test } from 'vitest'
import { urls, withQuery } from '#src/urls.ts'
import { accountant, STRUCTURES } from '#test/support/accountant.ts'
import { portal } from '#test/support/portal.ts'

test('« Mon compte » and the page of affiliations show the structure and the state; the page also its scope and period', async () => {
  const there = await portal()
  const camille = await there.signUp()
  await there.affiliate(camille, await there.structure({ displayName: 'Mairie de Beauval' }))

  const [account, page] = await Promise.all([urls.account, urls.affiliations].map(async (url) => (await camille.get(url)).text()))
  for (const shown of [account, page]) {
    expect(shown).toContain('Mairie de Beauval')
    expect(shown).toContain('Validé')
  }
  expect(page).toContain('Toute la structure')
  expect(page).toMatch(/à partir du \d\d\/\d\d\/\d{4}/)
})

test('« Mon compte » shows ten of forty structures and of two hundred subscriptions, and leads to all of them', async () => {
  const { zoe } = await accountant()
  const page = await (await zoe.get(urls.account)).text()
  expect(page).toContain('Voir les 40 rattachements')
  expect(page).toContain('Voir les 200 abonnements')
  const listed = (name: string) => page.split(`id="panneau-${name}"`)[1]?.split('</section>')[0]?.match(/<li>/g)
  expect(listed('rattachements')).toHaveLength(10)
  expect(listed('abonnements')).toHaveLength(10)
})

test('« Mon compte » shares its ten subscriptions among the first structures, and says how many of each', async () => {
  const { zoe } = await accountant()
  const page = await (await zoe.get(urls.account)).text()
  const groups = [...page.matchAll(/<h3>(.*?) <span class="hint">(.*?)<\/span>/g)].map(([, ...shown]) => shown)
  expect(groups).toEqual([
    ['Syndicat intercommunal numéro 10', '4 sur 5'],
    ['Syndicat intercommunal numéro 11', '3 sur 5'],
    ['Syndicat intercommunal numéro 12', '3 sur 5'],
  ])
})

test('subscriptions are searched by their words, sorted, and read page after page, each once', async () => {
  const { zoe } = await accountant()
  const names = async (query: Record<string, string>) => {
    const page = await (await zoe.get(withQuery(urls.subscriptions, query))).text()
    return [...page.matchAll(/title="Supprimer l’abonnement : ([^"]+)"/g)].map(([, name]) => name!)
  }
  const pages = await Promise.all(['1', '2', '3', '4', '5', '6', '7', '8'].map((page) => names({ page })))
  expect(new Set(pages.flat()).size).toBe(STRUCTURES * 5)
  expect(pages.flat()).toEqual(pages.flat().toSorted((one, other) => (structureOf(one) < structureOf(other) ? -1 : 1)))

  expect(await names({ recherche: 'RECUES numéro 17' })).toEqual([
    expect.stringContaining('Factures reçues, Syndicat intercommunal numéro 17'),
  ])
  expect(new Set((await names({ tri: 'espace' })).map((name) => name.split(',')[0]))).toEqual(new Set(['Engagements']))
  expect(await (await zoe.get(withQuery(urls.subscriptions, { recherche: 'introuvable' }))).text()).toContain(
    'Aucun abonnement ne correspond',
  )
  expect((await zoe.get(withQuery(urls.subscriptions, { page: '9' }))).status).toBe(404)
})

function structureOf(name: string) {
  return name.split(', ')[1] ?? ''
}
