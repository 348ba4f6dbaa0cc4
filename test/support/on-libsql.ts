import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskFiles } from '#src/adapters/disk-files.ts'
import { libsqlDatabase, openLibsql } from '#src/adapters/libsql.ts'
import { migrate } from '#src/adapters/libsql-migrations.ts'
import type { Platform } from './platform.ts'

export const platform = 'libSQL'

/** A migrated database in memory and a folder of its own. */
export async function openPlatform(): Promise<Platform> {
  const folder = join(tmpdir(), `portail-${randomUUID()}`)
  const client = await openLibsql(':memory:')
  await migrate(client, 'migrations/portal')
  const search = await openLibsql(':memory:')
  await migrate(search, 'migrations/search')
  return {
    db: libsqlDatabase(client),
    search: libsqlDatabase(search),
    files: diskFiles(folder),
    async close() {
      client.close()
      search.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
