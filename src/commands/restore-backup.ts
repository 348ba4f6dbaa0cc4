import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openEmbedded } from '#src/adapters/embedded-connection.ts'
import { PRIVATE_FOLDER } from '#src/adapters/private-files.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { migrate } from '#src/adapters/sql-migrations.ts'
import { hold } from '#src/db/holds.ts'
import { DOCUMENT_BYTES_MAX } from '#src/domain/document/document-rules.ts'
import { FileExists, type Files } from '#src/ports/files.ts'
import { BackupBroken, backedUpFiles, checkBackup, type Paths } from './backup-folder.ts'

/**
 * Beside what is in the store of files: its tombstones tell who was purged since the backup. The portal's database comes last, and held:
 * its queue and its files are looked at before anything is sent or moved. Throws BackupBroken, having changed nothing.
 */
export async function restoreBackup(folder: string, paths: Paths, files: Files, now: Date): Promise<{ files: number }> {
  for (const path of Object.values(paths))
    if (existsSync(path)) throw new BackupBroken(`${path} is there already: move it away first.`)
  const backedUp = backedUpFiles(folder, await checkBackup(folder))
  const search = await prepare(join(folder, 'recherche.db'), paths['recherche.db'], 'migrations/search')
  const portal = await prepare(join(folder, 'portail.db'), paths['portail.db'], 'migrations/portal', now)
  for (const { key, path } of backedUp) await putBack(files, key, path)
  await rename(search, paths['recherche.db'])
  await rename(portal, paths['portail.db'])
  return { files: backedUp.length }
}

/** A migrated copy under another name, which nobody can start; a newer schema than the program's is refused here. */
async function prepare(from: string, path: string, migrations: string, heldAt?: Date): Promise<string> {
  const copy = `${path}.restauration`
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER })
  for (const suffix of ['', '-wal', '-shm']) await rm(copy + suffix, { force: true })
  await copyFile(from, copy)
  const connection = await openEmbedded(copy)
  try {
    await migrate(connection, migrations)
    const db = sqlDatabase(connection)
    if (heldAt) await db.batch([hold(db, 'restore', heldAt, 'a backup was restored')])
  } finally {
    await connection.close()
  }
  return copy
}

async function putBack(files: Files, key: string, path: string) {
  try {
    await files.put(key, new Blob([await readFile(path)]).stream(), DOCUMENT_BYTES_MAX)
  } catch (error) {
    // Keys are never used for another content.
    if (!(error instanceof FileExists)) throw error
  }
}
