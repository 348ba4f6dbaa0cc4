// npm run create: makes the databases of a new portal; refuses where there is one. `npm run serve` never does so by itself.
import { openDatabases } from '#src/adapters/sql-databases.ts'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import { refuse } from './command-config.ts'

const databases = await openDatabases(process.env, { mayCreate: true }).catch((error: unknown) => {
  if (!(error instanceof ConfigurationError)) throw error
  return refuse('creation', error.message)
})
const applied = await databases.migrate()
await databases.close()
if (applied.length === 0) refuse('creation', 'There is a portal already: `npm run serve` opens it.')
console.log(`The portal is made: ${applied.length} migrations applied.`)
