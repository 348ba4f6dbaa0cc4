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

/** D1 returns rows as objects, where two columns of one name become one; a subquery renames them (drizzle-team/drizzle-orm#6038). */
export function withDistinctColumns(statement: string): string {
  return isJoin(statement) ? `select * from (${statement})` : statement
}

function isJoin(statement: string) {
  const withoutNamesAndTexts = statement.replaceAll(/"[^"]*"|'[^']*'/g, '')
  return /^\s*(select|with)\b/i.test(withoutNamesAndTexts) && /\bjoin\b/i.test(withoutNamesAndTexts)
}
