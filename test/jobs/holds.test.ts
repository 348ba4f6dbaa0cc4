import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { users } from '#src/db/schema/people.ts'
import { resumeJobs } from '#src/jobs/hold-ahead-of-time.ts'
import { jobs, tick } from '#src/jobs.ts'
import { urls } from '#src/urls.ts'
import { portal } from '#test/support/portal.ts'

const production = { config: { mode: 'production' as const } }

/** A portal that has served, with somebody who left a minute ago and a sign-up of as long ago. */
async function servedPortal() {
  const there = await portal(production)
  const { db, now } = there.ports
  await tick(there.ports)
  const { person } = await there.signUp()
  await db.update(users).set({ deactivatedAt: now() }).where(eq(users.id, person.id))
  await db.insert(users).values({ id: 'waiting', firstName: 'Zoé', lastName: 'Petit', createdAt: now() })
  const held = async () => (await tick(there.ports)).filter(({ state }) => state === 'held').map(({ name }) => name)
  const people = async () => (await db.select().from(users)).filter(({ purgedAt }) => purgedAt === null).map(({ id }) => id)
  return { ...there, held, people }
}

test('the clock runs 79 days ahead: nothing is purged or deleted, at any tick, until an operator says that it is right', async () => {
  const there = await servedPortal()
  const before = await there.people()
  expect(before).toHaveLength(2)

  there.clock.pass({ days: 79 })
  expect(await there.held()).toEqual(jobs.filter(({ heldBy }) => heldBy?.includes('clock')).map(({ name }) => name))
  there.clock.pass({ days: 1 })
  expect(await there.held()).toHaveLength(3)
  expect(await there.people()).toEqual(before)

  await resumeJobs(there.ports)
  expect(await there.held()).toEqual([])
  expect(await there.people()).toEqual([])
})

test('the clock ran ahead for a while: what waits then goes on waiting, and support staff see why', async () => {
  const there = await servedPortal()
  const agnes = await there.signUp({ isSupportStaff: true })
  there.clock.pass({ days: 79 })
  await there.held()

  there.clock.pass({ days: -79 })
  there.clock.pass({ hours: 1 })
  expect((await tick(there.ports)).filter(({ state }) => state === 'failed')).toEqual([])

  const page = (await (await agnes.get(urls.operations)).text()).replaceAll('\u00a0', ' ')
  expect(page).toContain('L’effacement des comptes et le nettoyage sont suspendus')
})

test('a portal that stood still for a day and a half goes on by itself', async () => {
  const there = await servedPortal()
  there.clock.pass({ hours: 36 })
  expect(await there.held()).toEqual([])
})
