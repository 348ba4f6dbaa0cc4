import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { dataFolder, hasNoDisk, makeFolder } from './data-folder.ts'
import { openEmbedded } from './embedded-connection.ts'
import { openLibsql } from './libsql-connection.ts'
import type { SqlConnection } from './sql-connection.ts'
import { isMigrated, migrate } from './sql-migrations.ts'
import { isCorrupt, startWith } from './start-failure.ts'

type Environment = Record<string, string | undefined>

export type Databases = {
  portal: SqlConnection
  search: SqlConnection
  /** The search index of a portal that is there is missing or was corrupt: it has to be built anew. */
  isIndexLost: boolean
  migrate: () => Promise<string[]>
  close: () => Promise<void>
}

const PORTAL_FILE = 'portail.db'
const SEARCH_FILE = 'recherche.db'

/** `mayCreate`: otherwise a missing or empty portal is a ConfigurationError, because a volume may be unmounted or an address mistyped. */
export async function openDatabases(environment: Environment, { mayCreate = false } = {}): Promise<Databases> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN, SEARCH_DATABASE_URL, SEARCH_DATABASE_AUTH_TOKEN } = environment
  const folder = dataFolder(environment)
  const url = DATABASE_URL || `file:${join(folder, PORTAL_FILE)}`
  if (!mayCreate) refuseMissing(url)
  if (!hasNoDisk(environment)) makeFolder(folder, PORTAL_FILE)
  const searchUrl = SEARCH_DATABASE_URL || `file:${join(folder, SEARCH_FILE)}`
  const portal = await startWith(url, () => openPortal(url, DATABASE_AUTH_TOKEN, mayCreate))
  const { search, isLost } = await startWith(searchUrl, () => openSearch(searchUrl, SEARCH_DATABASE_AUTH_TOKEN))
  return {
    portal,
    search,
    isIndexLost: isLost && !mayCreate,
    migrate: async () => [
      ...(await startWith(url, () => migrate(portal, 'migrations/portal'))),
      ...(await startWith(searchUrl, () => migrate(search, 'migrations/search'))),
    ],
    async close() {
      await portal.close()
      await search.close()
    },
  }
}

/** Of the databases in files. Throws ConfigurationError for a libSQL server, which is backed up by its own means. */
export function embeddedPaths(environment: Environment) {
  const { portal, search } = databasePaths(environment)
  if (portal === undefined || search === undefined) throw new ConfigurationError('A libSQL server is backed up by its own means.')
  return { [PORTAL_FILE]: portal, [SEARCH_FILE]: search }
}

/** Undefined for one on a libSQL server. */
export function databasePaths(environment: Environment) {
  const folder = dataFolder(environment)
  const portal = filePath(environment.DATABASE_URL || `file:${join(folder, PORTAL_FILE)}`)
  const search = filePath(environment.SEARCH_DATABASE_URL || `file:${join(folder, SEARCH_FILE)}`)
  return { portal, search }
}

async function openPortal(url: string, authToken: string | undefined, mayCreate: boolean) {
  const portal = await open(url, authToken)
  if (mayCreate || (await isMigrated(portal))) return portal
  await portal.close()
  throw nothingIn(url)
}

/** The index is derived: a corrupt file is made anew. */
async function openSearch(url: string, authToken?: string) {
  const path = filePath(url)
  try {
    const search = await open(url, authToken)
    return { search, isLost: !(await isMigrated(search)) }
  } catch (error) {
    if (path === undefined || !isCorrupt(error)) throw error
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
    return { search: await open(url, authToken), isLost: true }
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
