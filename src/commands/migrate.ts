import { openDatabases } from '#src/adapters/libsql-databases.ts'

/** Brings the databases that the environment names, or the files in DATA_DIR, up to date: one line a migration. For D1, see `migrations apply` of wrangler. */
const databases = await openDatabases(process.env)
const applied = await databases.migrate()
for (const name of applied) console.log(`applied ${name}`)
console.log(applied.length === 0 ? 'The databases are up to date.' : `${applied.length} applied.`)
await databases.close()
