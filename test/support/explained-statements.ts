import { type SqlConnection, type Statement, sqlDatabase } from '#src/adapters/sql-connection.ts'
import type { Database } from '#src/db/database.ts'

/** These stay small whatever the portal's size: a catalogue, an operator's rows, or what is deleted after days. */
const SMALL = ['workspaces', 'api_keys', 'holds', 'job_runs', 'dead_addresses', 'sign_in_throttles', 'sent_forms', 'unsent_forms']

/** The box of the demonstration's mails. */
const EXEMPT = [
  /^select count\(\*\) from "queued_mails"$/,
  /from "queued_mails" order by "queued_mails"."created_at" desc.* limit/,
]

const watched = new WeakMap<Database, Database>()

/** The same database, for requests and jobs alone: `scans` tells which of their statements read a whole table that grows. */
export function explainedDatabase(connection: SqlConnection, db: Database) {
  const fresh = new Map<string, Statement>()
  const known = new Set<string>()
  const batch: SqlConnection['batch'] = (statements) => {
    for (const statement of statements) {
      if (known.has(statement.sql)) continue
      known.add(statement.sql)
      fresh.set(statement.sql, statement)
    }
    return connection.batch(statements)
  }
  watched.set(db, sqlDatabase({ batch }))

  async function scans() {
    const statements = [...fresh.values()]
    fresh.clear()
    return (await Promise.all(statements.map((statement) => scansOf(connection, statement)))).flat()
  }
  return scans
}

/** For a database that no test explains, itself. */
export const explained = (db: Database) => watched.get(db) ?? db

async function scansOf(connection: SqlConnection, { sql, params }: Statement): Promise<string[]> {
  const [answer] = await connection.batch([{ sql: `explain query plan ${sql}`, params, method: 'all' }])
  const partial = await partialIndexes(connection)
  const details = answer?.rows.map((row) => String(row[3])) ?? []
  const names = new Map([...sql.matchAll(/"(\w+)" "(\w+)"/g)].map(([, table = '', alias = '']) => [alias, table]))
  return details.filter((detail) => isScan(detail, names, partial) && !isExempt(detail, sql)).map((detail) => `${detail}: ${sql}`)
}

/** An insert checks references that are deferred, which the portal has none of. A scan backwards by `rowid` ends at its limit. */
function isExempt(detail: string, sql: string) {
  const [, table = ''] = /^SCAN (\w+)/.exec(detail) ?? []
  const isReference = /^insert/i.test(sql) && !new RegExp(`\\b${table}\\b`).test(sql.replace(/^insert into \S+/i, ''))
  return isReference || /order by rowid desc limit 1\b/.test(sql) || EXEMPT.some((known) => known.test(sql))
}

/** The rows of a partial index are those that something waits for. */
function isScan(detail: string, names: Map<string, string>, partial: Set<string>) {
  const [, alias, index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? []
  if (!alias || (index && partial.has(index))) return false
  const table = names.get(alias) ?? alias
  return growing.has(table) && !SMALL.includes(table)
}

const growing = new Set<string>()
let known: Promise<Set<string>> | undefined

function partialIndexes(connection: SqlConnection): Promise<Set<string>> {
  known ??= (async () => {
    const sql = `select type, name, sql from sqlite_schema where name not like 'sqlite_%'`
    const [schema] = await connection.batch([{ sql, params: [], method: 'all' }])
    for (const [type, name] of schema?.rows ?? []) if (type === 'table') growing.add(String(name))
    const partial = schema?.rows.filter(([type, , text]) => type === 'index' && /\bwhere\b/i.test(String(text)))
    return new Set(partial?.map(([, name]) => String(name)))
  })()
  return known
}
