import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Preparing takes longer than most statements; texts with lists of values are without number. */
const KEPT_MAX = 500

/** Prepares each text once, and forgets the text that was used longest ago. */
export function keptStatements(database: DatabaseSync): (sql: string) => StatementSync {
  const kept = new Map<string, StatementSync>()
  return (sql) => {
    const statement = kept.get(sql) ?? prepare(database, sql)
    kept.delete(sql)
    kept.set(sql, statement)
    if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value ?? '')
    return statement
  }
}

function prepare(database: DatabaseSync, sql: string) {
  const statement = database.prepare(sql)
  // As objects, rows lose one of two columns that have the same name.
  statement.setReturnArrays(true)
  return statement
}
