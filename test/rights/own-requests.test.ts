import { expect, test } from 'vitest'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import { urlFor, urls } from '#src/urls.ts'
import { townHall } from '#test/support/town-hall.ts'
import type { Visitor } from '#test/support/visitor.ts'

const SENTENCE = 'C’est votre propre demande : une autre personne qui gère cette structure doit en décider.'
const period = { validUntil: '2026-09-03' }

async function withNarrowManager() {
  const hall = await townHall()
  const nora = await hall.signUp({ firstName: 'Nora', lastName: 'Blin' })
  const departments = [hall.mairie.departments[0]!.id]
  await hall.affiliate(nora, hall.mairie, { role: 'secondary_manager', departments, ...period, mayApproveSubscriptions: true })
  return { ...hall, nora }
}

test('a secondary manager who asks for the whole structure can’t approve it, alone or with others; the principal can', async () => {
  const { nora, anne, request, linesOf } = await withNarrowManager()
  const [line] = (await request(nora)).filter(({ departmentId }) => departmentId === null)
  const [{ id = '' } = {}] = [line]

  expect(await waiting(nora)).toEqual({ rows: 0, count: '' })
  const alone = await nora.post(urlFor(urls.requestDecision, { scopeId: id }), { verdict: 'approve' })
  expect([alone.status, (await alone.text()).includes(SENTENCE)]).toEqual([409, true])
  await nora.post(urls.requestDecisions, { selection: id, verdict: 'approve' })
  expect((await linesOf(nora)).find((each) => each.id === id)).toMatchObject({ state: 'pending' })

  expect(await waiting(anne)).toEqual({ rows: 1, count: '1' })
  await anne.post(urlFor(urls.requestDecision, { scopeId: id }), { verdict: 'approve' })
  expect((await linesOf(nora)).find((each) => each.id === id)).toMatchObject({ state: 'approved' })
})

test('a manager can’t affiliate themself by their own address', async () => {
  const { nora, mairie, linesOf } = await withNarrowManager()
  const before = await linesOf(nora)
  const form = { email: nora.person.login ?? '', scope: 'structure', validFrom: '2026-09-01' }
  const answer = await nora.post(urlFor(urls.managedPeopleAddition, { structureId: mairie.id }), form)
  expect([answer.status, (await answer.text()).includes('C’est votre propre adresse.')]).toEqual([422, true])
  expect(await linesOf(nora)).toEqual(before)
})

test('a principal manager decides their own request if no other manager can; a secondary manager never does', async () => {
  const { signUp, structure, affiliate } = await townHall()
  const ask = async (role: 'primary_manager' | 'secondary_manager') => {
    const [someone, place] = [await signUp(), await structure({ departments: ['A'] })]
    await affiliate(someone, place, { role, departments: [place.departments[0]!.id], ...period })
    const form = { scope: 'structure', validFrom: '2026-09-01' }
    expect((await someone.post(urlFor(urls.affiliationRequest, { structureId: place.id }), form)).status).toBe(303)
    return waiting(someone)
  }
  expect(await ask('primary_manager')).toEqual({ rows: 1, count: '1' })
  expect(await ask('secondary_manager')).toEqual({ rows: 0, count: '' })
})

test('a manager’s own subscription is decided by another manager with that right, or by themself if there is none', async () => {
  const { ports, nora, anne, bilal, affiliationOf, mairie } = await withNarrowManager()
  const write = async (someone: typeof nora, id: string) => {
    const affiliation = await affiliationOf(someone)
    const place = { affiliationId: affiliation!.id, structureId: mairie.id, workspaceCode: 'factures-emises' }
    const line = { access: 'edit', origin: 'request', state: 'pending', effectiveFrom: '2026-09-01' } as const
    await ports.db.insert(subscriptions).values({ id, ...place, ...line, requestedAt: ports.now() })
  }
  await write(nora, 'own-nora')
  await write(anne, 'own-anne')
  expect([await waiting(nora), await waiting(anne), await waiting(bilal)]).toEqual([
    { rows: 1, count: '1' },
    { rows: 1, count: '1' },
    { rows: 0, count: '' },
  ])
  await nora.post(urlFor(urls.subscriptionDecision, { subscriptionId: 'own-anne' }), { verdict: 'approve' })
  expect([await waiting(anne), await waiting(nora)]).toEqual([
    { rows: 1, count: '1' },
    { rows: 0, count: '' },
  ])
})

async function waiting(manager: Visitor) {
  const html = await (await manager.get(urls.manager)).text()
  return {
    rows: (html.match(/<tr id="(demande|abonnement)-/g) ?? []).length,
    count: /id="demandes-a-traiter"[^>]*>(\d*)/.exec(html)?.[1] ?? '',
  }
}
