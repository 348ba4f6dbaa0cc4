import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { openLibsql } from './libsql.ts'
import { migrate } from './libsql-migrations.ts'

export type Databases = {
  portal: Client
  search: Client
  /** Applies pending migrations to both; returns their names. */
  migrate: () => Promise<string[]>
  /** Checkpoints the WAL, so that each database file is complete on its own. */
  close: () => Promise<void>
}

/** The portal's database and its search index: the configured servers, or files in DATA_DIR. */
export async function openDatabases(environment: Record<string, string | undefined>): Promise<Databases> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN, SEARCH_DATABASE_URL, SEARCH_DATABASE_AUTH_TOKEN } = environment
  const folder = dataFolder(environment)
  makeFolder(folder)
  const portal = await openLibsql(DATABASE_URL || `file:${join(folder, 'portail.db')}`, DATABASE_AUTH_TOKEN)
  const search = await openLibsql(SEARCH_DATABASE_URL || `file:${join(folder, 'recherche.db')}`, SEARCH_DATABASE_AUTH_TOKEN)
  return {
    portal,
    search,
    migrate: async () => [...(await migrate(portal, 'migrations/portal')), ...(await migrate(search, 'migrations/search'))],
    async close() {
      for (const client of [portal, search]) {
        if (client.protocol === 'file') await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
        client.close()
      }
    },
  }
}

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new ConfigurationError(`DATA_DIR (${folder}) can't be written: ${error instanceof Error ? error.message : error}.`)
  }
}

export function dataFolder({ DATA_DIR }: Record<string, string | undefined>) {
  return DATA_DIR || '.data'
}
