import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '#src/ports/configuration-error.ts'
import type { SqlConnection } from './sql-connection.ts'

/** The table that wrangler keeps on D1, used here too. */
const TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`

/** Returns what it applied. Two processes may do so at once. Throws ConfigurationError where a newer program has been. */
export async function migrate(connection: SqlConnection, folder: string): Promise<string[]> {
  await connection.script(TABLE)
  const known = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const before = await readApplied(connection)
  refuseNewer([...before].filter((name) => !known.includes(name)))
  const applied: string[] = []
  for (const name of known.filter((name) => !before.has(name)).sort())
    if (await apply(connection, name, readFileSync(join(folder, name), 'utf8'))) applied.push(name)
  return applied
}

/** Whether a portal was ever made in this database; asks without writing. */
export async function isMigrated(connection: SqlConnection): Promise<boolean> {
  const sql = `SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'`
  const [found] = await connection.batch([{ sql, params: [], method: 'all' }])
  return (found?.rows.length ?? 0) > 0
}

async function readApplied(connection: SqlConnection) {
  const [applied] = await connection.batch([{ sql: 'SELECT name FROM d1_migrations', params: [], method: 'all' }])
  return new Set(applied?.rows.map(([name]) => String(name)))
}

/** Its pages would break one by one. */
function refuseNewer(unknown: string[]) {
  if (unknown.length > 0)
    throw new ConfigurationError(
      `The database is newer than this program, which does not know ${unknown.join(', ')}: update the program.`,
    )
}

/** The name comes first: it is unique, so the second of two processes stops before it changes anything. */
async function apply(connection: SqlConnection, name: string, statements: string): Promise<boolean> {
  try {
    await connection.script(`BEGIN IMMEDIATE; INSERT INTO d1_migrations (name) VALUES ('${name}'); ${statements} COMMIT;`)
    return true
  } catch (error) {
    if (!(await readApplied(connection)).has(name)) throw error
    return false
  }
}
