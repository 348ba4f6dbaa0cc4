import { expect, test } from 'vitest'
import { urls, withQuery } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

const topicsIn = (page: string) => [...page.matchAll(/<h[23] id="([\w-]+)">/g)].map(([, id]) => id)

test.each([
  ['', 11],
  ['carte grise', 1],
  ['ETOILE menuiserie', 1],
  ['carburant', 0],
])('the help searched for « %s » shows %i of its topics to anybody', async (recherche, topics) => {
  const { stranger } = await portal()
  const answer = await stranger().get(withQuery(urls.help, { recherche }))
  expect(answer.status).toBe(200)
  const page = await answer.text()
  expect(topicsIn(page)).toHaveLength(topics)
  expect(page.includes('Rien dans l’aide')).toBe(topics === 0)
})

test('each link from a block of « Mon compte » leads to a topic of the help', async () => {
  const { signUp } = await portal()
  const camille = await signUp()
  const topics = topicsIn(await (await camille.get(urls.help)).text())
  const account = await (await camille.get(urls.account)).text()
  const links = [...account.matchAll(/href="\/aide#([\w-]+)"/g)].map(([, id]) => id)
  expect(links).toEqual(['informations', 'notifications', 'rattachements', 'abonnements', 'pieces-jointes'])
  expect(links.filter((id) => !topics.includes(id))).toEqual([])
})
