import { migrate } from '../ports/libsql-migrations.ts'
import { openDatabase } from './open-database.ts'

/** Brings the database of DATABASE_URL, or the file in DATA_DIR, up to date: one line a migration. For D1, see `migrations apply` of wrangler. */
const client = await openDatabase()
const applied = await migrate(client, 'migrations/portal')
for (const name of applied) console.log(`applied ${name}`)
console.log(applied.length === 0 ? 'The database is up to date.' : `${applied.length} applied.`)
client.close()
