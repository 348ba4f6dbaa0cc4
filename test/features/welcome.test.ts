import { expect, test } from 'vitest'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { urls } from '#src/urls.ts'
import { accountant } from '#test/support/accountant.ts'
import { portal } from '#test/support/portal.ts'
import { townHall } from '#test/support/town-hall.ts'

const textOf = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

test('« Accueil connecté » shows what waits, one’s structures, last acts and shortcuts', async () => {
  const { anne, david, request } = await townHall()
  await request(david)
  const manager = textOf(await (await anne.get(urls.welcome)).text())
  expect(manager).toContain('1 demande à décider')
  expect(manager).toContain('Mairie de Beauval')
  expect(manager).toContain('Gestionnaire principal')
  const asker = textOf(await (await david.get(urls.welcome)).text())
  expect(asker).toContain('1 demande de rattachement')
  expect(asker).toContain('Mes dernières actions Demande de rattachement Mairie de Beauval')
  expect(asker).toContain('Aucune structure')
})

test('it belongs to everybody with an account: without a structure it says how to begin', async () => {
  const { signUp } = await portal()
  const page = await (await signUp()).get(urls.welcome)
  expect(page.status).toBe(200)
  const text = textOf(await page.text())
  expect(text).toContain('Pour commencer')
  expect(text).toContain('Rien n’attend')
})

test('the address of the portal and the sign in the header lead there, and « Mon compte » as a workspace to the account', async () => {
  const { signUp } = await portal()
  const camille = await signUp()
  expect((await camille.get(urls.home)).headers.get('Location')).toBe(urls.welcome)
  expect(await (await camille.get(urls.account)).text()).toContain(`class="brand" href="${urls.welcome}"`)
  expect((await camille.get('/espaces/mon-compte')).headers.get('Location')).toBe(urls.account)
})

test('forty structures are five and a link', async () => {
  const { zoe } = await accountant()
  const page = await (await zoe.get(urls.welcome)).text()
  const list = page.split('id="panneau-mes-structures"')[1]?.split('</section>')[0] ?? ''
  expect(list.match(/<li>/g)).toHaveLength(5)
  expect(list).toContain(`href="${urls.affiliations}"`)
})

test('« Accueil connecté » and « Mon compte » are neither listed, nor offered, nor removed', async () => {
  const hall = await townHall()
  const [line] = await hall.request(hall.david)
  await hall.anne.post(`/gestion/demandes/${line!.id}`, { verdict: 'approve' })
  expect(await hall.workspacesOf(hall.david)).toContain('accueil approved')
  const list = textOf(await (await hall.david.get(urls.subscriptions)).text())
  expect(list).toContain('Factures émises')
  expect(list).not.toContain('Accueil connecté')
  const request = `${urls.subscriptionRequest}?structure=${hall.mairie.id}`
  expect(await (await hall.david.get(request)).text()).not.toMatch(/<option value="(accueil|mon-compte)"/)

  const right = {
    structure: hall.mairie.id,
    workspace: 'accueil',
    rights: 'structure:view',
    effectiveFrom: '2026-09-01',
    comment: '',
  }
  expect((await hall.david.post(urls.subscriptionRequest, right)).status).toBe(422)
  const rows = await hall.ports.db.select().from(subscriptions)
  const own = rows.find(({ workspaceCode }) => workspaceCode === 'accueil')
  expect((await hall.david.post(urls.subscriptionRemoval, { selection: own?.id ?? '', confirmed: 'on' })).status).toBe(409)
  expect(await hall.workspacesOf(hall.david)).toContain('accueil approved')
})
