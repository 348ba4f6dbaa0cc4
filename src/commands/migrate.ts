import { openDatabases } from '#src/adapters/sql-databases.ts'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { refuse } from './command-config.ts'

/** Migrates the libSQL databases of the environment or DATA_DIR. D1 is migrated by wrangler. */
const databases = await openDatabases(process.env).catch((error: unknown) => {
  if (!(error instanceof ConfigurationError)) throw error
  return refuse('migration', error.message)
})
const applied = await databases.migrate()
for (const name of applied) console.log(`applied ${name}`)
console.log(applied.length === 0 ? 'The databases are up to date.' : `${applied.length} applied.`)
await databases.close()
