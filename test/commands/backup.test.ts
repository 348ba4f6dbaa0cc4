import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { diskFiles } from '#src/adapters/disk-files.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { embeddedPaths, openDatabases } from '#src/adapters/sql-databases.ts'
import { writeBackup } from '#src/commands/backup-folder.ts'
import { restoreBackup } from '#src/commands/restore-backup.ts'
import { documents } from '#src/db/schema/documents.ts'
import { users } from '#src/db/schema/people.ts'
import { tick } from '#src/jobs.ts'
import { urls } from '#src/urls.ts'
import { dump } from '#test/support/every-table.ts'
import { portal } from '#test/support/portal.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { emptyFolder, newPortal, runCommand } from './run-command.ts'

async function onDisk(folder: string) {
  const databases = await openDatabases({ DATA_DIR: folder })
  await databases.migrate()
  onTestFinished(() => databases.close().catch(() => {}))
  const files = diskFiles(join(folder, 'fichiers'))
  return { databases, files, db: sqlDatabase(databases.portal), search: sqlDatabase(databases.search) }
}

/** A portal on the disk with a person and a document. */
async function livedPortal() {
  const folder = await newPortal()
  const { databases, ...stores } = await onDisk(folder)
  const there = await portal(stores)
  const camille = await there.signUp()
  const addDocument = (name: string) =>
    camille.post(urls.documents, { file: pdfFile(name), label: name, type: 'vehicle_registration' })
  expect((await addDocument('un.pdf')).status).toBe(303)
  return { ...there, folder, databases, camille, addDocument, paths: embeddedPaths({ DATA_DIR: folder }) }
}

test('a backup under writes: what was acknowledged before it began is restored, each ready document with its file', async () => {
  const { ports, paths, signUp, camille, addDocument } = await livedPortal()
  const before = await dump(ports.db)
  const target = emptyFolder()
  let isDone = false
  const writing = (async () => {
    for (let number = 0; !isDone; number++) await Promise.all([signUp(), addDocument(`${number}.pdf`)])
  })()
  await writeBackup(target, paths, ports.files)
  isDone = true
  await writing

  const folder = emptyFolder()
  const files = diskFiles(join(folder, 'fichiers'))
  await restoreBackup(target, embeddedPaths({ DATA_DIR: folder }), files, ports.now())
  const restored = await onDisk(folder)

  const after = await dump(restored.db)
  for (const name of ['users', 'credentials', 'documents', 'journal'] as const)
    expect(after[name]).toEqual(expect.arrayContaining(before[name] ?? []))
  for (const { storageKey, state } of await restored.db.select().from(documents))
    if (state === 'ready') expect(await files.get(storageKey)).toBeDefined()
  const runs = await tick({ ...ports, db: restored.db, search: restored.search, files })
  expect(runs.filter(({ state }) => state === 'held').map(({ name }) => name)).toEqual(['mend-documents', 'send-mails'])
  expect(camille.person.id).toBeDefined()
})

test.each(['portail.db', 'fichiers', 'SHA256SUMS'])(
  'a backup whose %s was changed by one byte is refused, and nothing is restored',
  async (which) => {
    const { ports, paths } = await livedPortal()
    const target = emptyFolder()
    const sums = await writeBackup(target, paths, ports.files)
    const changed = join(target, which === 'fichiers' ? sums.at(-1)!.name : which)
    const bytes = readFileSync(changed)
    bytes[10] = bytes[10]! ^ 1
    writeFileSync(changed, bytes)

    const folder = emptyFolder()
    const files = diskFiles(join(folder, 'fichiers'))
    await expect(restoreBackup(target, embeddedPaths({ DATA_DIR: folder }), files, ports.now())).rejects.toThrow(/changed/)
    expect((await files.list('')).files).toEqual([])
  },
)

test('the commands back up a portal and restore it where there is none', async () => {
  const { ports, folder, databases } = await livedPortal()
  const [person] = await ports.db.select().from(users)
  const target = emptyFolder()
  const environment = { DATA_DIR: folder }
  expect(await runCommand('commands/backup.ts', [target, '--demo'], environment)).toMatchObject({ code: 0 })
  expect((await runCommand('commands/restore.ts', [target, '--demo'], environment)).stderr).toContain('is there already')

  await databases.close()
  for (const name of ['portail.db', 'recherche.db']) rmSync(join(folder, name))
  const restored = await runCommand('commands/restore.ts', [target, '--demo'], environment)
  expect(restored.stdout).toContain('The databases and 1 files are back.\n0 tombstones, 0 purged again.')
  expect(await (await onDisk(folder)).db.select().from(users)).toEqual([person])
})
