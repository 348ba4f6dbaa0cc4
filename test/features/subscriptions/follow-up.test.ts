import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { townHall } from '#test/support/town-hall.ts'
import { waitingSubscription } from '#test/support/waiting-subscription.ts'

async function asked() {
  const hall = await townHall()
  const page = `/compte/abonnements/suivi/${await waitingSubscription(hall)}`
  return { hall, page, read: async () => (await hall.chloe.get(page)).text() }
}

test('Chloé sees who decides of her request and since when, from the list', async () => {
  const { hall, page, read } = await asked()
  expect(await (await hall.chloe.get('/compte/abonnements')).text()).toContain(`href="${page}"`)
  expect(await read()).toMatch(/Décision attendue de.*Anne MARTIN/s)
  expect(await read()).not.toContain('Bilal HADDAD')
  await hall.ports.db
    .update(affiliations)
    .set({ mayApproveSubscriptions: true })
    .where(eq(affiliations.id, hall.affiliated.bilal.id))
  expect(await read()).toContain('Anne MARTIN, Bilal HADDAD')
  await hall.wait({ days: 2 })
  expect(await read()).toContain('avant-hier, le 01/09/2026')
})

test('after three days Chloé reminds the managers, once: those who may decide are mailed', async () => {
  const { hall, page, read } = await asked()
  expect(await read()).not.toContain('Relancer')
  const early = await hall.chloe.post(`${page}/relance`)
  expect(early.status).toBe(409)
  expect(await early.text()).toContain('Il est trop tôt pour relancer')
  await hall.wait({ days: 3, minutes: 1 })
  expect(await read()).toContain('Relancer')

  expect((await hall.chloe.post(`${page}/relance`)).headers.get('Location')).toBe(`${page}?etat=relance`)
  expect(await hall.mailedTo('subscription_reminder')).toEqual([hall.anne.person.login])
  expect(await read()).toContain('Vous avez relancé le gestionnaire le 04/09/2026')
  expect((await hall.chloe.post(`${page}/relance`)).status).toBe(409)
  expect(await hall.mailedTo('subscription_reminder')).toHaveLength(1)
  expect(await hall.acts()).toEqual(['subscription_reminded'])
})

test('Chloé cancels her request: it waits no more, and can be made again', async () => {
  const { hall, page } = await asked()
  expect((await hall.chloe.post(`${page}/annulation`, { version: '1' })).headers.get('Location')).toBe(`${page}?etat=annule`)
  expect(await hall.ports.db.select().from(subscriptions)).toMatchObject([{ state: 'cancelled' }])
  expect(await (await hall.anne.get('/gestion')).text()).not.toContain('Chloé PETIT – Engagements')
  const again = { structure: hall.mairie.id, workspace: 'engagements', rights: 'structure:view', effectiveFrom: '2026-09-01' }
  expect((await hall.chloe.post('/compte/abonnements/demande', again)).status).toBe(303)
})

test('what was decided meanwhile is neither cancelled nor reminded', async () => {
  const { hall, page } = await asked()
  await hall.wait({ days: 4 })
  await hall.anne.post('/gestion/abonnements/waiting', { verdict: 'approve' })
  for (const act of ['relance', 'annulation']) {
    const late = await hall.chloe.post(`${page}/${act}`, { version: '1' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Cette demande n’attend plus de décision')
  }
})

test('nobody else reads, reminds or cancels it', async () => {
  const { hall, page } = await asked()
  for (const other of [hall.anne, hall.bilal, hall.david]) {
    expect((await other.get(page)).status).toBe(404)
    expect((await other.post(`${page}/annulation`, { version: '1' })).status).toBe(404)
    expect((await other.post(`${page}/relance`)).status).toBe(404)
  }
})
