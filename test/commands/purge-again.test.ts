import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { diskFiles } from '#src/adapters/disk-files.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { openDatabases } from '#src/adapters/sql-databases.ts'
import { documents } from '#src/db/schema/documents.ts'
import { users } from '#src/db/schema/people.ts'
import { purgeDue } from '#src/purge/purge-due.ts'
import { portal } from '#test/support/portal.ts'

test('an older backup is restored: the command purges again every account that it brought back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portail-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [live, backup] = [join(folder, 'portail.db'), join(folder, 'copie.db')]
  const files = diskFiles(join(folder, 'fichiers'))
  const databases = await openDatabases({ DATA_DIR: folder }, { mayCreate: true })
  await databases.migrate()
  const { ports, signUp, structure, affiliate, clock } = await portal({ db: sqlDatabase(databases.portal), files })
  const camille = await signUp()
  await affiliate(camille, await structure({ displayName: 'Mairie de Beauval' }), { role: 'primary_manager' })
  const document = {
    id: 'd',
    userId: camille.person.id,
    storageKey: 'key-of-d',
    label: 'x',
    type: 'other',
    fileName: 'x.pdf',
  } as const
  await ports.db
    .insert(documents)
    .values({ ...document, mediaType: 'x', sizeBytes: 3, sha256: 'x', state: 'ready', createdAt: ports.now() })
  await ports.db.run('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(live, backup)

  await ports.db.update(users).set({ deactivatedAt: ports.now() })
  clock.pass({ days: 60 })
  expect(await purgeDue(ports, 10)).toMatchObject({ purged: 1 })
  await databases.close()
  copyFileSync(backup, live)
  // Files are restored beside the existing ones, so the tombstone stays.
  await files.put('key-of-d', new Blob(['abc']).stream(), 10)

  expect(await purgeAgain(folder)).toBe('1 tombstones, 1 purged again.\nNo principal manager any more: Mairie de Beauval\n')

  const restored = await openDatabases({ DATA_DIR: folder })
  onTestFinished(() => restored.close())
  const db = sqlDatabase(restored.portal)
  expect(await db.select().from(users)).toMatchObject([{ id: camille.person.id, login: null, lastName: '' }])
  expect(await db.select().from(documents)).toEqual([])
  expect((await files.list('')).files.map(({ key }) => key)).toEqual([`tombstone-${camille.person.id}`])
  expect(await purgeAgain(folder)).toBe('1 tombstones, 0 purged again.\n')
})

async function purgeAgain(folder: string) {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, DATA_DIR: folder }
  const command = ['scripts/launch.mjs', 'src/commands/purge-again.ts', '--demo']
  return (await promisify(execFile)('node', command, { env })).stdout
}
