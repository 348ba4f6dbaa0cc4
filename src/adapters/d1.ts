import { drizzle } from 'drizzle-orm/d1'
import type { Database } from '#src/db/database.ts'

/**
 * A batch on D1 answers rows as objects, so that of two columns of one name (`id` of a join) one is lost, and drizzle shifts the
 * rest. As a subquery, SQLite gives every column a name of its own (`id`, `id:1`), and keeps the order of the rows.
 */
export function d1Database(binding: D1Database): Database {
  const prepare = (statement: string) => binding.prepare(isJoin(statement) ? `select * from (${statement})` : statement)
  return drizzle(new Proxy(binding, { get: (target, name) => (name === 'prepare' ? prepare : bound(target, name)) }))
}

function isJoin(statement: string) {
  return /^\s*select\b/i.test(statement) && /\bjoin\b/i.test(statement)
}

function bound(target: D1Database, name: string | symbol) {
  const value: unknown = Reflect.get(target, name, target)
  return typeof value === 'function' ? value.bind(target) : value
}
