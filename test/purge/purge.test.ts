/// <reference types="vite/types/importMeta.d.ts" />
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { supportRequests } from '#src/db/schema/operations.ts'
import { tombstoneKey } from '#src/domain/account/tombstone-key.ts'
import { purgeDue } from '#src/purge/purge-due.ts'
import { whatPurgingLeaves, whatPurgingLeavesElsewhere } from '#src/purge/what-purging-leaves.ts'
import { failingDatabase, failingFiles, killedRun } from '#test/digests/failing-database.ts'
import { backUp, type Dump, dump, restore, tableNames } from '#test/support/every-table.ts'
import { type Portal, portal } from '#test/support/portal.ts'
import { left } from './expected-rows.ts'
import { isStored, MARK, type PersonToPurge, personToPurge, storeDocument } from './person-to-purge.ts'

const [page = ''] = Object.values(
  import.meta.glob<string>('../../docs/purge.md', { eager: true, query: '?raw', import: 'default' }),
)

async function lived() {
  const there = await portal()
  const theirs = await personToPurge(there)
  return { there, theirs, before: await dump(there.ports.db) }
}

async function expectPurged({ ports }: Portal, theirs: PersonToPurge, before: Dump) {
  const after = await dump(ports.db)
  for (const check of Object.values(left)) check(after, before, theirs)
  expect(await isStored(ports, 'key-of-d')).toBe(false)
  expect(await isStored(ports, tombstoneKey(theirs.userId))).toBe(true)
}

test('every table states its purge rule in this test, in the program and in docs/purge.md', () => {
  expect(Object.keys(left).toSorted()).toEqual(tableNames)
  expect(Object.keys(whatPurgingLeaves).toSorted()).toEqual(tableNames)
  const rows = [...page.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].slice(2)
  expect(rows.map(([, name, what]) => [name?.replaceAll('`', ''), what])).toEqual(
    Object.entries({ ...whatPurgingLeaves, ...whatPurgingLeavesElsewhere }),
  )
})

test('purging a person with a row in every table leaves what each table states, and no file', async () => {
  const { there, theirs, before } = await lived()
  expect(tableNames.filter((name) => before[name]?.length === 0)).toEqual([])

  expect(await purgeDue(there.ports, 10)).toEqual({ purged: 1, more: false })

  await expectPurged(there, theirs, before)
})

test('nothing that the person typed remains anywhere in the database', async () => {
  const { there, before } = await lived()
  expect(JSON.stringify(before)).toContain(MARK)

  await purgeDue(there.ports, 10)

  const rest = Object.entries(await dump(there.ports.db)).filter(([, rows]) => JSON.stringify(rows).includes(MARK))
  expect(rest).toEqual([])
})

test('other people’s rows stay unchanged', async () => {
  const { there, theirs, before } = await lived()
  const ofOther = (tables: Dump) =>
    Object.values(tables).map((rows) => rows.filter(({ id, user_id }) => [id, user_id].includes(theirs.other.person.id)))

  await purgeDue(there.ports, 10)

  expect(ofOther(await dump(there.ports.db))).toEqual(ofOther(before))
  expect((await theirs.other.post('/connexion', { login: 'autre@exemple.fr', password: theirs.other.password })).status).toBe(303)
})

test('unanswered anonymous support requests and other people’s requests are kept', async () => {
  const { there } = await lived()
  const { db } = there.ports
  const rows = [
    { id: 's2', state: 'open' as const },
    { id: 's2', state: 'closed' as const, email: 'quelqu-un@exemple.fr' },
    // Anybody may give this contact address.
    { id: 's2', state: 'closed' as const, email: `${MARK}-contact@exemple.fr` },
  ]
  const backup = await backUp(db)
  for (const { id, ...row } of rows) {
    await db.update(supportRequests).set(row).where(eq(supportRequests.id, id))
    await purgeDue(there.ports, 10)
    expect((await dump(db)).support_messages).toContainEqual(expect.objectContaining({ id: 'm3', body: MARK }))
    await restore(db, backup)
  }
})

test('an account is not purged one second before its deadline, or once it is reactivated', async () => {
  const there = await portal()
  const camille = await there.signUp({ deactivatedAt: there.ports.now() })
  there.clock.pass({ days: 60, seconds: -1 })
  expect(await purgeDue(there.ports, 10)).toEqual({ purged: 0, more: false })

  there.clock.pass({ seconds: 1 })
  expect(await purgeDue(there.ports, 10)).toEqual({ purged: 1, more: false })
  expect(await purgeDue(there.ports, 10)).toEqual({ purged: 0, more: false })
  expect((await dump(there.ports.db)).users).toMatchObject([{ id: camille.person.id, login: null }])
})

test.each(['before', 'after'] as const)('a purge killed %s any step and run again ends the same', async (when) => {
  const { there, theirs, before } = await lived()
  const { ports } = there
  const backup = await backUp(ports.db)
  for (let killAt = 1, isKilled = true; isKilled; killAt++) {
    const run = killedRun(killAt, when)
    const killed = { ...ports, db: failingDatabase(ports.db, run), files: failingFiles(ports.files, run) }
    const failed = await purgeDue(killed, 10).then(
      () => false,
      () => true,
    )
    isKilled = run.calls() >= killAt
    expect(failed).toBe(isKilled)
    await purgeDue(ports, 10)
    await expectPurged(there, theirs, before)
    if (!isKilled) expect(killAt).toBeGreaterThan(8)
    await restore(ports.db, backup)
    await ports.files.delete(tombstoneKey(theirs.userId))
    await storeDocument(ports)
  }
})

test('two parallel purges end the same, and purge nobody twice', async () => {
  const { there, theirs, before } = await lived()

  const runs = await Promise.all([purgeDue(there.ports, 10), purgeDue(there.ports, 10), purgeDue(there.ports, 10)])

  expect(runs.reduce((sum, { purged }) => sum + purged, 0)).toBe(1)
  await expectPurged(there, theirs, before)
})
