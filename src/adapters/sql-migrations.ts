import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SqlConnection } from './sql-connection.ts'

/** The table that wrangler keeps on D1, used here too. */
const TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`

export async function migrate(connection: SqlConnection, folder: string): Promise<string[]> {
  await connection.script(TABLE)
  const [applied] = await connection.batch([{ sql: 'SELECT name FROM d1_migrations', params: [], method: 'all' }])
  const names = new Set(applied?.rows.map(([name]) => name))
  const missing = readdirSync(folder)
    .filter((name) => name.endsWith('.sql') && !names.has(name))
    .sort()
  for (const name of missing) {
    const statements = readFileSync(join(folder, name), 'utf8')
    await connection.script(`BEGIN IMMEDIATE; ${statements} INSERT INTO d1_migrations (name) VALUES ('${name}'); COMMIT;`)
  }
  return missing
}

/** Whether a portal was ever made in this database; asks without writing. */
export async function isMigrated(connection: SqlConnection): Promise<boolean> {
  const sql = `SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'`
  const [found] = await connection.batch([{ sql, params: [], method: 'all' }])
  return (found?.rows.length ?? 0) > 0
}
