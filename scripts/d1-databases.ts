import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPlatformProxy, unstable_readConfig } from 'wrangler'
import { d1Database } from '#src/adapters/d1.ts'
import { ConfigurationError } from '#src/ports/configuration-error.ts'

type Bindings = { DB: D1Database; SEARCH: D1Database }

/** The D1 databases of `wrangler.toml`: those on Cloudflare (`remote`), or those of `npm run dev` (`local`). */
export async function openD1Databases(where: string, dataFolder: string | undefined) {
  if (where !== 'remote' && where !== 'local') throw new ConfigurationError(`D1 is "remote" or "local", not "${where}".`)
  const folder = mkdtempSync(join(tmpdir(), 'portail-d1-'))
  try {
    const { env, dispose } = await getPlatformProxy<Bindings>({
      configPath: databasesAlone(folder, where === 'remote'),
      remoteBindings: where === 'remote',
      persist: { path: join(dataFolder ? join(dataFolder, 'wrangler') : join('.wrangler', 'state'), 'v3') },
    })
    return { db: d1Database(env.DB), search: d1Database(env.SEARCH), close: dispose }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A configuration with the databases only, so that nothing else of the Worker starts. */
function databasesAlone(folder: string, remote: boolean) {
  const { name, compatibility_date, d1_databases } = unstable_readConfig({ config: 'wrangler.toml' })
  const path = join(folder, 'wrangler.json')
  writeFileSync(
    path,
    JSON.stringify({ name, compatibility_date, d1_databases: d1_databases.map((database: object) => ({ ...database, remote })) }),
  )
  return path
}
