import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '#src/db/database.ts'
import { overrideMethods } from './override-methods.ts'

/** Works around https://github.com/drizzle-team/drizzle-orm/issues/6038; remove it once pull request #6040 is released. */
export function d1Database(binding: D1Database): Database {
  const prepare = (statement: string) => binding.prepare(withDistinctColumns(statement))
  return drizzle(overrideMethods(binding, { prepare }))
}

/**
 * A D1 batch returns rows as objects: two columns of one name (`id` in a join) become one and drizzle shifts the rest.
 * Around a subquery SQLite gives every column its own name (`id`, `id:1`) and keeps the order of the rows.
 */
export function withDistinctColumns(statement: string): string {
  return isJoin(statement) ? `select * from (${statement})` : statement
}

function isJoin(statement: string) {
  const withoutNamesAndTexts = statement.replaceAll(/"[^"]*"|'[^']*'/g, '')
  return /^\s*select\b/i.test(withoutNamesAndTexts) && /\bjoin\b/i.test(withoutNamesAndTexts)
}
