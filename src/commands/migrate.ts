import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openLibsql } from '../ports/libsql.ts'
import { migrate } from '../ports/libsql-migrations.ts'

/** Brings the database of DATABASE_URL, or the file in DATA_DIR, up to date: one line a migration. For D1, see `migrations apply` of wrangler. */
const { DATABASE_URL, DATABASE_AUTH_TOKEN, DATA_DIR = '.data' } = process.env
mkdirSync(DATA_DIR, { recursive: true })
const client = await openLibsql(DATABASE_URL || `file:${join(DATA_DIR, 'portail.db')}`, DATABASE_AUTH_TOKEN)
const applied = await migrate(client, 'migrations/portal')
for (const name of applied) console.log(`applied ${name}`)
console.log(applied.length === 0 ? 'The database is up to date.' : `${applied.length} applied.`)
client.close()
