import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Preparing takes longer than most statements. Bounded, because texts with lists of values never repeat. */
const KEPT_MAX = 500

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
