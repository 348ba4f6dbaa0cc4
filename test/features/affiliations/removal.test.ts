import { expect, test } from 'vitest'
import { townHall } from '#test/support/town-hall.ts'

const url = '/compte/rattachements/suppression'

test('the confirmation page lists the structures and the consequences, and asks to confirm', async () => {
  const { chloe, affiliated, linesOf } = await townHall()

  const page = await (await chloe.get(`${url}?selection=${affiliated.chloe.id}`)).text()
  expect(page).toContain('Mairie de Beauval')
  expect(page).toContain('Je confirme')
  expect(page).toContain('prend fin entièrement, avec vos abonnements')

  const unconfirmed = await chloe.post(url, { selection: affiliated.chloe.id })
  expect(unconfirmed.status).toBe(422)
  expect(await unconfirmed.text()).toContain('Cochez la case « Je confirme »')
  expect(await linesOf(chloe)).toHaveLength(1)
})

test('several affiliations end together, with pending requests and subscriptions', async () => {
  const { chloe, anne, eve, request, affiliated, elsewhere, linesOf, workspacesOf, acts, affiliate, structure } = await townHall()
  const third = await structure()
  const other = await affiliate(chloe, third)
  const [line] = await request(chloe, 'structure', elsewhere.id)
  await eve.post(`/gestion/demandes/${line!.id}`, { verdict: 'approve' })
  expect(await workspacesOf(chloe)).toHaveLength(4)

  const selection = [affiliated.chloe.id, other.id, line!.affiliationId]
  const answer = await chloe.post(url, { selection, confirmed: 'on' })

  expect(answer.headers.get('Location')).toBe('/compte/rattachements?etat=supprimes')
  expect(await linesOf(chloe)).toEqual([])
  expect(await workspacesOf(chloe)).toEqual([])
  expect((await acts()).filter((act) => act === 'affiliation_ended')).toHaveLength(3)
  expect(await (await anne.get('/gestion')).text()).not.toContain('Chloé')
})

test('a secondary manager can remove their affiliation like a member', async () => {
  const { bilal, affiliated, affiliationOf } = await townHall()
  await bilal.post(url, { selection: affiliated.bilal.id, confirmed: 'on' })
  expect(await affiliationOf(bilal)).toBeUndefined()
})

test('a principal manager is redirected to the handover, and their affiliation stays', async () => {
  const { anne, mairie, affiliated, affiliationOf } = await townHall()

  const page = await (await anne.get(`${url}?selection=${affiliated.anne.id}`)).text()
  expect(page).toContain('vous gardez votre rattachement, avec le rôle « Utilisateur simple »')

  const answer = await anne.post(url, { selection: affiliated.anne.id, confirmed: 'on' })
  expect(answer.headers.get('Location')).toBe(`/structures/${mairie.id}/gestionnaire-principal?suite=`)
  expect(await affiliationOf(anne)).toMatchObject({ role: 'primary_manager', endedAt: null })
})

test('submitting without a tick shows an error; another person’s affiliation is ignored', async () => {
  const { chloe, affiliated, affiliationOf, anne } = await townHall()
  expect(await (await chloe.get(url)).text()).toContain('Cochez au moins un rattachement')
  expect((await chloe.get(`${url}?selection=${affiliated.anne.id}`)).status).toBe(422)
  expect((await chloe.post(url, { selection: affiliated.anne.id, confirmed: 'on' })).status).toBe(409)
  expect(await affiliationOf(anne)).toBeDefined()
})

test('the panel lists the remaining affiliations, or offers the first step when there are none', async () => {
  const { chloe, affiliated, david } = await townHall()
  const part = await chloe.htmx.post(url, { selection: affiliated.chloe.id, confirmed: 'on' })
  const text = await part.text()
  expect(text).toContain('C’est fait : le rattachement est supprimé.')
  expect(text).toContain('Aucun rattachement pour l’instant')
  expect(await (await david.get('/compte/rattachements')).text()).toContain('Demander un rattachement')
})
