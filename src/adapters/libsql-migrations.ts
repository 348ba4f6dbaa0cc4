import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from '@libsql/client'

/** The table that wrangler keeps on D1, used here too. */
const TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`

/** Applies the pending migrations of a folder in order, each atomically. Returns their names. */
export async function migrate(client: Client, folder: string): Promise<string[]> {
  await client.execute(TABLE)
  const applied = new Set((await client.execute('SELECT name FROM d1_migrations')).rows.map((row) => row.name))
  const missing = readdirSync(folder)
    .filter((name) => name.endsWith('.sql') && !applied.has(name))
    .sort()
  for (const name of missing) {
    const statements = readFileSync(join(folder, name), 'utf8')
    await client.executeMultiple(`BEGIN IMMEDIATE; ${statements} INSERT INTO d1_migrations (name) VALUES ('${name}'); COMMIT;`)
  }
  return missing
}
