import { expect, test } from 'vitest'
import { tombstoneKey } from '#src/domain/account/tombstone-key.ts'
import { mendDocuments } from '#src/jobs/mend-documents.ts'
import { purgeAgain } from '#src/purge/purge-again.ts'
import { purgeDue } from '#src/purge/purge-due.ts'
import { failingDatabase, failingFiles, killedRun } from '#test/digests/failing-database.ts'
import { backUp, dump, restore } from '#test/support/every-table.ts'
import { portal } from '#test/support/portal.ts'
import { isStored, MARK, personToPurge, storeDocument } from './person-to-purge.ts'

test('a person that a restored backup brought back is purged again, with their files', async () => {
  const there = await portal()
  const { userId } = await personToPurge(there)
  const backup = await backUp(there.ports.db)
  await purgeDue(there.ports, 10)
  await restore(there.ports.db, backup)
  await storeDocument(there.ports)
  expect(JSON.stringify(await dump(there.ports.db))).toContain(MARK)

  expect(await purgeAgain(there.ports)).toEqual({ tombstones: 1, purged: 1, orphaned: [] })

  expect(JSON.stringify(await dump(there.ports.db))).not.toContain(MARK)
  expect((await dump(there.ports.db)).tombstones).toContainEqual(
    expect.objectContaining({ user_id: userId, filed_at: expect.any(Number) }),
  )
  expect(await isStored(there.ports, 'key-of-d')).toBe(false)
  expect(await purgeAgain(there.ports)).toEqual({ tombstones: 1, purged: 0, orphaned: [] })
})

test.each(['before', 'after'] as const)(
  'a restore purge killed %s any step and run again purges everyone it must',
  async (when) => {
    const there = await portal()
    const { ports } = there
    const { userId } = await personToPurge(there)
    const backup = await backUp(ports.db)
    await purgeDue(ports, 10)
    for (let killAt = 1, isKilled = true; isKilled; killAt++) {
      await restore(ports.db, backup)
      await storeDocument(ports)
      const run = killedRun(killAt, when)
      const killed = { ...ports, db: failingDatabase(ports.db, run), files: failingFiles(ports.files, run) }
      await purgeAgain(killed).catch(() => {})
      isKilled = run.calls() >= killAt

      expect(await purgeAgain(ports)).toMatchObject({ tombstones: 1 })

      expect(JSON.stringify(await dump(ports.db))).not.toContain(MARK)
      expect([await isStored(ports, 'key-of-d'), await isStored(ports, tombstoneKey(userId))]).toEqual([false, true])
      if (!isKilled) expect(killAt).toBeGreaterThan(8)
    }
  },
)

test('a backup from before a deactivation is restored: the command lists the structures left without a manager', async () => {
  const there = await portal()
  const [camille, dominique] = [await there.signUp(), await there.signUp()]
  const mairie = await there.structure({ displayName: 'Mairie de Beauval' })
  await there.affiliate(camille, mairie, { role: 'primary_manager' })
  await there.affiliate(dominique, mairie)
  const backup = await backUp(there.ports.db)
  await camille.post('/compte/desactivation', { plan: `${mairie.id}.${dominique.person.id}` })
  there.clock.pass({ days: 60 })
  await purgeDue(there.ports, 10)
  await restore(there.ports.db, backup)

  expect(await purgeAgain(there.ports)).toEqual({ tombstones: 1, purged: 1, orphaned: ['Mairie de Beauval'] })
  expect((await dump(there.ports.db)).users).toContainEqual(expect.objectContaining({ id: camille.person.id, login: null }))
  expect((await camille.get('/compte')).status).toBe(303)
})

test('the job that repairs documents skips purged ones', async () => {
  const there = await portal()
  await personToPurge(there)
  await purgeDue(there.ports, 10)
  there.clock.pass({ days: 3 })

  await mendDocuments(there.ports)

  expect(await purgeAgain(there.ports)).toMatchObject({ tombstones: 1 })
})
