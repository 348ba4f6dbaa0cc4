import type { Database } from '#src/db/database.ts'
import { isRead } from './gathered-reads.ts'
import { sqlDatabase } from './sql-connection.ts'
import { isRemoteOutage, orUnavailable, READ_MAX_MS, WRITE_MAX_MS } from './unavailable.ts'

const opened = new WeakMap<D1Database, Database>()

/** The same for each request, so that kept queries are built once. `isServing`: nobody waits longer than for any database. */
export function d1Database(binding: D1Database, { isServing = false } = {}): Database {
  const database = opened.get(binding) ?? open(binding, isServing)
  opened.set(binding, database)
  return database
}

function open(binding: D1Database, isServing: boolean) {
  return sqlDatabase({
    async batch(statements) {
      const bound = statements.map(({ sql, params }) => binding.prepare(withDistinctColumns(sql)).bind(...params))
      const limitMs = statements.every(isRead) ? READ_MAX_MS : WRITE_MAX_MS
      const work = binding.batch<Record<string, unknown>>(bound)
      const answers = await orUnavailable(work, isRemoteOutage, isServing ? limitMs : undefined)
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
