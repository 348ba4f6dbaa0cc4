import { and, eq, isNull } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { affiliations } from '#src/db/schema/affiliations.ts'
import { journal } from '#src/db/schema/operations.ts'
import { users } from '#src/db/schema/people.ts'
import { structures } from '#src/db/schema/structures.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { failingDatabase, killedRun } from '#test/digests/failing-database.ts'
import { backUp, restore } from '#test/support/every-table.ts'
import type { Signed } from '#test/support/people.ts'
import { type Portal, portal } from '#test/support/portal.ts'
import { townHall } from '#test/support/town-hall.ts'
import { visitor } from '#test/support/visitor.ts'

const planOf = (...pairs: [structure: { id: string }, succession: Signed | 'fermee'][]) =>
  pairs.map(([{ id }, succession]) => `${id}.${succession === 'fermee' ? succession : succession.person.id}`).join('~')

async function principalsOf({ ports }: Pick<Portal, 'ports'>, structureId: string) {
  const live = and(
    eq(affiliations.structureId, structureId),
    eq(affiliations.role, 'primary_manager'),
    isNull(affiliations.endedAt),
  )
  return (await ports.db.select().from(affiliations).where(live)).map(({ userId }) => userId)
}

async function isGone({ ports }: Pick<Portal, 'ports'>, { person }: Signed) {
  const [row] = await ports.db.select().from(users).where(eq(users.id, person.id))
  return row?.deactivatedAt !== null
}

test('a principal manager must name a successor first, and the account stays open until then', async () => {
  const there = await townHall()

  const page = await (await there.anne.get(urls.deactivation)).text()
  const refused = await there.anne.post(urls.deactivation)

  expect(page).toContain('dans un délai de 60')
  expect(page).toContain('Désigner un nouveau gestionnaire principal')
  expect(page).toContain('Mairie de Beauval')
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Désignez un nouveau gestionnaire principal.')
  expect(await isGone(there, there.anne)).toBe(false)
})

test('from the « Loupe » to « OK »: the successor is found, selected and confirmed; handover and deactivation happen together', async () => {
  const there = await townHall()
  const { anne, chloe, mairie } = there
  const search = { choix: 'chacune', structure: mairie.id, nom: 'petit chloe' }

  const found = await (await anne.get(withQuery(urls.deactivationHandover, search))).text()
  expect(found).toContain('Chloé PETIT')
  expect(found).not.toContain('Bilal HADDAD')
  const picked = await (await anne.get(withQuery(urls.deactivationHandover, { ...search, successor: chloe.person.id }))).text()
  const plan = /name="plan" value="([^"]+)"/.exec(picked)?.[1] ?? ''
  expect(plan).toBe(planOf([mairie, chloe]))
  const confirm = await (await anne.get(withQuery(urls.deactivation, { plan, courriels: '' }))).text()
  expect(confirm).toContain('Chloé PETIT')
  expect(await isGone(there, anne)).toBe(false)
  const answer = await anne.post(urls.deactivation, { plan })

  expect(answer.status).toBe(303)
  expect(await isGone(there, anne)).toBe(true)
  expect(await principalsOf(there, mairie.id)).toEqual([chloe.person.id])
  expect(await there.affiliationOf(anne)).toMatchObject({ role: 'member' })
  const acts = (await there.ports.db.select().from(journal)).map(({ act }) => act)
  expect(acts).toEqual(expect.arrayContaining(['structure_handed_over', 'deactivation']))
  const waiting = (await there.mails()).filter(({ state }) => state !== 'cancelled')
  expect(waiting.map(({ kind, userId }) => [kind, userId])).toEqual([
    ['structure_handed_over', chloe.person.id],
    ['structure_handed_over', there.bilal.person.id],
    ['deactivated', anne.person.id],
  ])
})

test.each(['before', 'after'] as const)('a process killed %s any step leaves all of the plan or nothing', async (when) => {
  const there = await townHall()
  const { anne, chloe, mairie, ports } = there
  const regie = await there.structure()
  await there.affiliate(anne, regie, { role: 'primary_manager' })
  const backup = await backUp(ports.db)
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const ends = new Set<string>()
  for (let killAt = 1, isKilled = true; isKilled; killAt++) {
    const run = killedRun(killAt, when)
    const killed = { ...ports, db: failingDatabase(ports.db, run), after: () => {} }
    await visitor(killed, Object.fromEntries(anne.cookies)).post(urls.deactivation, {
      plan: planOf([mairie, chloe], [regie, 'fermee']),
    })
    isKilled = run.calls() >= killAt
    const [led] = await ports.db.select().from(structures).where(eq(structures.id, regie.id))
    const principal = (await principalsOf(there, mairie.id)).join() === anne.person.id ? 'Anne' : 'Chloé'
    ends.add(
      `${principal} leads, ${(await isGone(there, anne)) ? 'Anne left' : 'Anne stays'}, ${led?.isActive ? 'open' : 'closed'}`,
    )
    await restore(ports.db, backup)
  }
  log.mockRestore()
  expect([...ends]).toEqual(['Anne leads, Anne stays, open', 'Chloé leads, Anne left, closed'])
})

test('« le même pour toutes »: one person, found by their exact address, takes over all structures', async () => {
  const there = await townHall()
  const { anne, david, mairie } = there
  const regie = await there.structure()
  await there.affiliate(anne, regie, { role: 'primary_manager' })
  const email = david.person.login ?? ''

  const found = await (await anne.get(withQuery(urls.deactivationHandover, { choix: 'meme', courriel: email }))).text()
  expect(found).toContain('sans rattachement')
  const pick = { choix: 'meme', courriels: email, successor: david.person.id }
  const picked = await (await anne.get(withQuery(urls.deactivationHandover, pick))).text()
  const plan = /name="plan" value="([^"]+)"/.exec(picked)?.[1] ?? ''
  expect(picked).toContain('Choisir quelqu’un d’autre')
  expect((await anne.post(urls.deactivation, { plan, courriels: email })).status).toBe(303)

  expect(await principalsOf(there, mairie.id)).toEqual([david.person.id])
  expect(await principalsOf(there, regie.id)).toEqual([david.person.id])
})

test('oneself, a stranger’s id and a deactivated person are refused as successors', async () => {
  const there = await townHall()
  const { anne, bilal, david, mairie, ports } = there
  await ports.db.update(users).set({ deactivatedAt: ports.now() }).where(eq(users.id, bilal.person.id))

  for (const succession of [anne, david, bilal]) {
    expect((await anne.post(urls.deactivation, { plan: planOf([mairie, succession]) })).status).toBe(422)
  }
  expect((await anne.post(urls.deactivation, { plan: planOf([mairie, 'fermee']) })).status).toBe(422)
  expect(await principalsOf(there, mairie.id)).toEqual([anne.person.id])
  expect(await isGone(there, anne)).toBe(false)
})

test('a structure without other members may be closed; its manager still leads it after a reactivation', async () => {
  const there = await portal()
  const [camille, mairie] = [await there.signUp(), await there.structure()]
  await there.affiliate(camille, mairie, { role: 'primary_manager' })
  await there.affiliate(await there.signUp(), mairie, { state: 'rejected' })
  await there.affiliate(await there.signUp({ deactivatedAt: there.ports.now() }), mairie)

  const page = await (await camille.get(urls.deactivationHandover)).text()
  expect(page).toContain('Fermer la structure')
  expect(page).toContain('une structure peut aussi être fermée')
  const closed = await (await camille.get(withQuery(urls.deactivationHandover, { fermer: mairie.id }))).text()
  expect(closed).toContain('La structure sera fermée')
  expect(closed).not.toContain('Trouver la personne')
  expect((await camille.post(urls.deactivation, { plan: planOf([mairie, 'fermee']) })).status).toBe(303)

  expect(await there.ports.db.select().from(structures)).toMatchObject([{ isActive: false, version: 2 }])
  expect(await principalsOf(there, mairie.id)).toEqual([camille.person.id])
})

test('a structure with a pending request cannot be closed', async () => {
  const there = await portal()
  const [camille, dominique, mairie] = [await there.signUp(), await there.signUp(), await there.structure()]
  await there.affiliate(camille, mairie, { role: 'primary_manager' })
  await there.affiliate(dominique, mairie, { state: 'pending' })

  expect(await (await camille.get(urls.deactivationHandover)).text()).not.toContain('Fermer la structure')
  expect((await camille.post(urls.deactivation, { plan: planOf([mairie, 'fermee']) })).status).toBe(422)
})

test('a structure received after the plan was shown is not abandoned: the plan is shown again with it', async () => {
  const there = await townHall()
  const { anne, chloe, eve, elsewhere, mairie } = there
  await there.affiliate(anne, elsewhere)

  await eve.post(urlFor(urls.handover, { structureId: elsewhere.id }), { successor: anne.person.id })
  const refused = await anne.post(urls.deactivation, { plan: planOf([mairie, chloe]) })

  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Mairie d’Ailleurs')
  expect(await principalsOf(there, mairie.id)).toEqual([anne.person.id])
})
