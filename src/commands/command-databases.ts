import { sqlDatabase } from '#src/adapters/sql-connection.ts'
import { openDatabases } from '#src/adapters/sql-databases.ts'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { refuse } from './command-config.ts'

/** The migrated databases of `serve`, or the Worker's with `D1=remote`. */
export async function commandDatabases(environment: Record<string, string | undefined>) {
  try {
    return await open(environment)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return refuse('command', error.message)
  }
}

async function open(environment: Record<string, string | undefined>) {
  if (environment.D1) {
    // Imported on demand, because a production server has no wrangler.
    const { openD1Databases } = await import('#scripts/d1-databases.ts')
    return openD1Databases(environment.D1, environment.DATA_DIR)
  }
  const { portal, search, migrate, close } = await openDatabases(environment)
  await migrate()
  return { db: sqlDatabase(portal), search: sqlDatabase(search), close }
}
