import type { Database } from '#src/db/database.ts'
import { sqlDatabase } from './sql-connection.ts'

const opened = new WeakMap<D1Database, Database>()

/** The same for each request, so that kept queries are built once. */
export function d1Database(binding: D1Database): Database {
  const database = opened.get(binding) ?? open(binding)
  opened.set(binding, database)
  return database
}

function open(binding: D1Database) {
  return sqlDatabase({
    async batch(statements) {
      const bound = statements.map(({ sql, params }) => binding.prepare(withDistinctColumns(sql)).bind(...params))
      const answers = await binding.batch<Record<string, unknown>>(bound)
      return answers.map(({ results, meta }) => ({ rows: results.map(Object.values), rowsWritten: meta.changes }))
    },
  })
}

/**
 * A D1 batch returns rows as objects: two columns of one name (`id` in a join) become one and the rest shifts.
 * Around a subquery SQLite gives every column its own name (`id`, `id:1`) and keeps the order of the rows.
 */
export function withDistinctColumns(statement: string): string {
  return isJoin(statement) ? `select * from (${statement})` : statement
}

function isJoin(statement: string) {
  const withoutNamesAndTexts = statement.replaceAll(/"[^"]*"|'[^']*'/g, '')
  return /^\s*(select|with)\b/i.test(withoutNamesAndTexts) && /\bjoin\b/i.test(withoutNamesAndTexts)
}
