import { and, eq, isNull, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { structureWorkspaces, subscriptions } from '#src/db/schema/workspaces.ts'
import { tick } from '#src/jobs.ts'
import { CHUNK_PEOPLE, generateSubscriptions } from '#src/memberships/generate-subscriptions.ts'
import { dyingDatabase, Killed } from '#test/digests/failing-database.ts'
import { type TownHall, townHall } from '#test/support/town-hall.ts'

const CODE = 'factures-recues'
const PEOPLE = 10_000
const approve = { verdict: 'approve' }
const workspacesUrl = (hall: TownHall) => `/structures/${hall.mairie.id}/espaces`
const generated = (hall: TownHall) =>
  hall.ports.db.$count(subscriptions, and(eq(subscriptions.workspaceCode, CODE), eq(subscriptions.state, 'pending')))
const opening = async (hall: TownHall) => (await hall.ports.db.select().from(structureWorkspaces))[0]

async function crowd({ ports: { db }, mairie }: TownHall, people: number) {
  const numbers = sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${people})`
  const id = sql`'crowd-' || printf('%05d', i)`
  await db.run(
    sql`insert into users (id, first_name, last_name, created_at, activated_at) ${numbers} select ${id}, 'A', 'B', 0, 0 from n`,
  )
  await db.run(
    sql`insert into affiliations (id, user_id, structure_id, created_at) ${numbers} select ${id}, ${id}, ${mairie.id}, 0 from n`,
  )
  await db.run(sql`insert into affiliation_scopes (id, affiliation_id, structure_id, state, valid_from, requested_at)
    ${numbers} select ${id}, ${id}, ${mairie.id}, 'approved', '2026-01-01', 0 from n`)
}

test('10 000 people: an opening cut in the middle is finished by the next run, each person once, and shows its progress', async () => {
  const hall = await townHall()
  await crowd(hall, PEOPLE)
  const { db, now } = hall.ports
  const opened = { structureId: hall.mairie.id, workspaceCode: CODE, openedAt: now(), generatedAfter: '' }
  await db.insert(structureWorkspaces).values(opened)

  const half = await generateSubscriptions(hall.ports, 10)
  expect(half).toEqual({ people: 10 * CHUNK_PEOPLE, finished: false })
  const shown = await (await hall.anne.get(workspacesUrl(hall))).text()
  expect(shown).toMatch(/<progress [^>]*value="5000" max="10003"/)
  expect(shown.replaceAll('\u202f', ' ')).toContain('5 000 personnes sur 10 003 en tout')

  await Promise.all([generateSubscriptions(hall.ports, 100), generateSubscriptions(hall.ports, 100)])

  expect((await opening(hall))?.generatedAfter).toBeNull()
  // The inserted people and the three existing ones.
  expect(await generated(hall)).toBe(PEOPLE + 3)
  expect((await hall.anne.get('/gestion')).status).toBe(200)
  await hall.anne.post(`${workspacesUrl(hall)}/${CODE}/validation`, approve)
  expect(await generated(hall)).toBe(0)
  expect((await hall.anne.post(`${workspacesUrl(hall)}/${CODE}/suppression`, { confirmed: 'on' })).status).toBe(303)
  expect(await db.$count(subscriptions, isNull(subscriptions.endedAt))).toBe(0)
})

test.each(['before', 'after'] as const)('an opening killed %s any database request is finished by the job', async (when) => {
  const hall = await townHall()
  await crowd(hall, 2_000)
  const opened = { structureId: hall.mairie.id, workspaceCode: CODE, openedAt: hall.ports.now(), generatedAfter: '' }
  await hall.ports.db.insert(structureWorkspaces).values(opened)
  for (let killAt = 1; killAt <= 5; killAt++) {
    const { db } = dyingDatabase(hall.ports.db, killAt, when)
    await expect(generateSubscriptions({ ...hall.ports, db }, 10)).rejects.toThrow(Killed)
  }
  expect((await opening(hall))?.generatedAfter).not.toBeNull()

  const runs = await tick(hall.ports)

  expect(runs.find(({ name }) => name === 'generate-subscriptions')).toMatchObject({ state: 'done' })
  expect((await opening(hall))?.generatedAfter).toBeNull()
  expect(await generated(hall)).toBe(2_003)
})

test('a workspace closed during its opening creates no further subscriptions', async () => {
  const hall = await townHall()
  await crowd(hall, CHUNK_PEOPLE + 100)
  const opened = { structureId: hall.mairie.id, workspaceCode: CODE, openedAt: hall.ports.now(), generatedAfter: '' }
  await hall.ports.db.insert(structureWorkspaces).values(opened)
  await generateSubscriptions(hall.ports, 1)
  await hall.anne.post(`${workspacesUrl(hall)}/${CODE}/suppression`, { confirmed: 'on' })

  expect(await generateSubscriptions(hall.ports, 10)).toEqual({ people: 0, finished: true })
  expect(await generated(hall)).toBe(0)
})
