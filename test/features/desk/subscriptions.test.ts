import { expect, test } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import type { Signed } from '#test/support/people.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const reject = { verdict: 'reject', reason: 'Espace réservé à la comptabilité.' }

async function hallWithRequests(...people: ('chloe' | 'bilal')[]) {
  const hall = await townHall()
  const opened = { structureId: hall.mairie.id, workspaceCode: 'factures-recues', openedAt: hall.clock.now() }
  await hall.ports.db.insert(structureWorkspaces).values(opened)
  for (const name of people) await ask(hall, hall[name])
  const lines = await hall.ports.db.select().from(subscriptions)
  return { hall, lines, decide: (who: Signed, id: string, form: object) => who.post(`/gestion/abonnements/${id}`, form as never) }
}

async function ask(hall: TownHall, someone: Signed, workspace = 'factures-recues') {
  const input = { structure: hall.mairie.id, workspace, rights: 'structure:view', effectiveFrom: '2026-09-01' }
  const answer = await someone.post('/compte/abonnements/demande', input)
  if (answer.status !== 303) throw new Error(`refused: ${answer.status}`)
}

test('pending subscriptions are listed, and counted in the header of managers who may decide them', async () => {
  const { hall } = await hallWithRequests('chloe')
  await hall.request(hall.david)

  const desk = await (await hall.anne.get('/gestion')).text()
  expect(desk).toContain('Demandes d’abonnement')
  expect(desk).toContain('Factures reçues')
  expect(desk).toMatch(/2<span> demandes à traiter/)
  // Bilal's switch is off: as a member.
  const secondary = await (await hall.bilal.get('/gestion')).text()
  expect(secondary).not.toContain('Factures reçues')
  expect(secondary).toMatch(/1<span> demande à traiter/)
})

test('an approval is mailed and journalled, and the panel shows « Validé »', async () => {
  const { hall, lines, decide } = await hallWithRequests('chloe')

  const answer = await decide(hall.anne, lines[0]!.id, { verdict: 'approve' })

  expect(answer.headers.get('Location')).toBe('/gestion?objet=abonnements&approved=1')
  expect(await (await hall.chloe.get('/compte/abonnements')).text()).toContain('Validé')
  expect(await hall.mailedTo('subscription_decided')).toEqual([hall.chloe.person.login])
  expect(await hall.acts()).toEqual(['subscription_requested', 'subscription_approved'])
})

test('with JavaScript the row alone comes back, with the fresh count beside it', async () => {
  const { hall, lines } = await hallWithRequests('chloe', 'bilal')
  const part = await (await hall.anne.htmx.post(`/gestion/abonnements/${lines[0]!.id}`, { verdict: 'approve' })).text()
  expect(part).toMatch(new RegExp(`^<tr id="abonnement-${lines[0]!.id}"`))
  expect(part).toMatch(/<span id="demandes-a-traiter"[^>]*>1<span> demande à traiter/)
})

test('ticked subscriptions are approved together, or refused together with a reason', async () => {
  const { hall, lines } = await hallWithRequests('chloe', 'bilal')
  const selection = lines.map(({ id }) => id)

  const asked = await hall.anne.post('/gestion/abonnements', { verdict: 'reject', selection })
  expect(await asked.text()).toContain('Motif du refus')
  expect((await hall.anne.post('/gestion/abonnements', { verdict: 'burn', selection })).status).toBe(422)
  const refused = await hall.anne.post('/gestion/abonnements', { ...reject, selection, asked: 'reason' })

  expect(refused.headers.get('Location')).toBe('/gestion?objet=abonnements&rejected=2&restes=0')
  expect(await (await hall.chloe.get('/compte/abonnements')).text()).toContain(reject.reason)
  expect(await hall.mailedTo('subscription_decided')).toHaveLength(2)

  await ask(hall, hall.chloe)
  await ask(hall, hall.bilal)
  const fresh = (await hall.ports.db.select().from(subscriptions)).filter(({ state }) => state === 'pending')
  const part = await hall.anne.htmx.post('/gestion/abonnements', { verdict: 'approve', selection: fresh.map(({ id }) => id) })
  expect(await part.text()).toContain('2 demandes validées. Il n’en reste aucune à traiter.')
  expect((await hall.anne.post('/gestion/abonnements', { verdict: 'approve' })).status).toBe(422)
})

test('a decision is final; of two parallel decisions, one is kept', async () => {
  const { hall, lines, decide } = await hallWithRequests('chloe')
  const id = lines[0]!.id
  await hall.ports.db.update(affiliations).set({ mayApproveSubscriptions: true })

  const answers = await Promise.all([decide(hall.anne, id, { verdict: 'approve' }), decide(hall.bilal, id, reject)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await decide(hall.bilal, id, { verdict: 'approve' })).status).toBe(409)
  expect(await hall.mailedTo('subscription_decided')).toHaveLength(1)
})

test.each(['open', 'requested'])(
  'without the right, a forged form from a secondary manager decides nothing (%s)',
  async (kind) => {
    const { hall, lines, decide } = await hallWithRequests('chloe')
    if (kind === 'open') await hall.ports.db.update(subscriptions).set({ origin: 'opening' })
    const id = lines[0]!.id

    for (const someone of [hall.bilal, hall.chloe, hall.david, hall.eve]) {
      expect((await decide(someone, id, { verdict: 'approve' })).status).toBe(someone === hall.chloe ? 403 : 404)
      await someone.post('/gestion/abonnements', { verdict: 'approve', selection: id })
    }
    expect(await hall.ports.db.select().from(subscriptions)).toMatchObject([{ state: 'pending' }])

    await hall.ports.db.update(affiliations).set({ mayApproveSubscriptions: true })
    expect((await decide(hall.chloe, id, { verdict: 'approve' })).status).toBe(403)
    expect((await decide(hall.bilal, id, { verdict: 'approve' })).status).toBe(303)
  },
)

test('a secondary manager without the right reads how many requests wait, which right is missing and who gives it', async () => {
  const { hall } = await hallWithRequests('chloe')
  const desk = async () => (await hall.bilal.get('/gestion')).text()
  const missing =
    /1 demande d’abonnement attend : il vous manque le droit « Valider les abonnements.*Anne MARTIN, gestionnaire principal/s
  expect(await desk()).toMatch(missing)
  await hall.ports.db.update(affiliations).set({ mayApproveSubscriptions: true })
  expect(await desk()).not.toContain('il vous manque le droit')
})
