import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countingConnection } from '#bench/counting-connection.ts'
import { diskFiles } from '#src/adapters/disk-files.ts'
import { openEmbedded } from '#src/adapters/embedded-connection.ts'
import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { migrate } from '#src/adapters/sql-migrations.ts'
import { emptyIndex } from '#src/search/write-entries.ts'
import { deletions } from './every-table.ts'
import { explainedDatabase } from './explained-statements.ts'
import type { Platform } from './platform.ts'

export const platform = 'libSQL'

type Databases = Awaited<ReturnType<typeof openDatabases>>

/** Emptied databases of finished tests: migrating a new one takes longer than most tests. */
const idle: Databases[] = []

/** A migrated database in memory and a folder of its own. */
export async function openPlatform(): Promise<Platform> {
  const folder = join(tmpdir(), `portail-${randomUUID()}`)
  const databases = idle.pop() ?? (await openDatabases())
  const { portal, db, search, counts, scans } = databases
  return {
    db,
    search,
    counts,
    files: diskFiles(folder),
    readStatic: (name) => readFile(join('static', name)),
    async close() {
      await rm(folder, { recursive: true, force: true })
      await portal.batch(deletions().map((sql) => ({ sql, params: [], method: 'run' })))
      await emptyIndex(search)
      idle.push(databases)
      const found = await scans()
      if (found.length > 0) throw new Error(`These statements read a whole table that grows:\n${found.join('\n')}`)
    },
  }
}

async function openDatabases() {
  const portal = await openEmbedded(':memory:')
  await migrate(portal, 'migrations/portal')
  const search = await openEmbedded(':memory:')
  await migrate(search, 'migrations/search')
  const { connection, counts } = countingConnection(portal)
  const db = sqlDatabase(connection)
  return { portal, db, search: sqlDatabase(search), counts, scans: explainedDatabase(connection, db) }
}
