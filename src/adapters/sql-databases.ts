import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { openEmbedded } from './embedded-connection.ts'
import { openLibsql } from './libsql-connection.ts'
import { PRIVATE_FOLDER, restrict } from './private-files.ts'
import type { SqlConnection } from './sql-connection.ts'
import { isMigrated, migrate } from './sql-migrations.ts'

type Environment = Record<string, string | undefined>

export type Databases = {
  portal: SqlConnection
  search: SqlConnection
  migrate: () => Promise<string[]>
  close: () => Promise<void>
}

const PORTAL_FILE = 'portail.db'

/** `mayCreate`: otherwise a missing or empty portal is a ConfigurationError, because a volume may be unmounted or an address mistyped. */
export async function openDatabases(environment: Environment, { mayCreate = false } = {}): Promise<Databases> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN, SEARCH_DATABASE_URL, SEARCH_DATABASE_AUTH_TOKEN } = environment
  const folder = dataFolder(environment)
  const url = DATABASE_URL || `file:${join(folder, PORTAL_FILE)}`
  if (!mayCreate) refuseMissing(url)
  makeFolder(folder)
  const portal = await open(url, DATABASE_AUTH_TOKEN)
  if (!mayCreate && !(await isMigrated(portal))) {
    await portal.close()
    throw nothingIn(url)
  }
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
  const path = filePath(url)
  return path === undefined ? openLibsql(url, authToken) : openEmbedded(path)
}

function filePath(url: string) {
  return url.startsWith('file:') ? url.replace(/^file:(\/\/)?/, '') : undefined
}

/** Before it is opened, which would create it. */
function refuseMissing(url: string) {
  const path = filePath(url)
  if (path !== undefined && !existsSync(path)) throw nothingIn(url)
}

function nothingIn(url: string) {
  return new ConfigurationError(`There is no portal in ${url}. If there should be one, look for its volume, DATA_DIR and
DATABASE_URL: nothing was created. \`npm run create\` makes a new one.`)
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

export function dataFolder({ DATA_DIR }: Environment) {
  return DATA_DIR || '.data'
}
