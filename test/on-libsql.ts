import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskFiles } from '../src/ports/disk-files.ts'
import { libsqlDatabase, openLibsql } from '../src/ports/libsql.ts'
import { migrate } from '../src/ports/libsql-migrations.ts'
import type { Platform } from './platform.ts'

export const platform = 'libSQL'

const folder = mkdtempSync(join(tmpdir(), 'portail-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A migrated database in memory and a folder of its own. */
export async function openPlatform(): Promise<Platform> {
  const client = await openLibsql(':memory:')
  await migrate(client, 'migrations/portal')
  return { db: libsqlDatabase(client), files: diskFiles(join(folder, randomUUID())), close: async () => client.close() }
}
