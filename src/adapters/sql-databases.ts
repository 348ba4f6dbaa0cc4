import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { openEmbedded } from './embedded-connection.ts'
import { openLibsql } from './libsql-connection.ts'
import { PRIVATE_FOLDER, restrict } from './private-files.ts'
import type { SqlConnection } from './sql-connection.ts'
import { migrate } from './sql-migrations.ts'

export type Databases = {
  portal: SqlConnection
  search: SqlConnection
  migrate: () => Promise<string[]>
  close: () => Promise<void>
}

const PORTAL_FILE = 'portail.db'

export async function openDatabases(environment: Record<string, string | undefined>): Promise<Databases> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN, SEARCH_DATABASE_URL, SEARCH_DATABASE_AUTH_TOKEN } = environment
  const folder = dataFolder(environment)
  makeFolder(folder)
  const portal = await open(DATABASE_URL || `file:${join(folder, PORTAL_FILE)}`, DATABASE_AUTH_TOKEN)
  const search = await open(SEARCH_DATABASE_URL || `file:${join(folder, 'recherche.db')}`, SEARCH_DATABASE_AUTH_TOKEN)
  return {
    portal,
    search,
    migrate: async () => [...(await migrate(portal, 'migrations/portal')), ...(await migrate(search, 'migrations/search'))],
    async close() {
      await portal.close()
      await search.close()
    },
  }
}

async function open(url: string, authToken?: string) {
  return url.startsWith('file:') ? openEmbedded(url.replace(/^file:(\/\/)?/, '')) : openLibsql(url, authToken)
}

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER })
    // A folder that already has the database is the portal's own.
    if (existsSync(join(folder, PORTAL_FILE))) restrict(folder, PRIVATE_FOLDER)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new ConfigurationError(`DATA_DIR (${folder}) can't be written: ${error instanceof Error ? error.message : error}.`)
  }
}

export function dataFolder({ DATA_DIR }: Record<string, string | undefined>) {
  return DATA_DIR || '.data'
}
