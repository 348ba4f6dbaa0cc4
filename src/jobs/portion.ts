import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database, Query } from '#src/db/database.ts'

/** Few enough that no other request waits for them, and that D1 does not cut the statement. */
export const ROWS_A_PORTION = 500
const PORTIONS_MAX = 20

/** The statements that delete or empty one portion; the last returns what it did. */
export type Portion = { size: number; statements: [...Query[], Returning] }
type Returning = Query & PromiseLike<unknown[]>

/** True when there is more to do. */
export async function deletePortions(db: Database, { size, statements: [first, ...others] }: Portion): Promise<boolean> {
  for (let portion = 0; portion < PORTIONS_MAX; portion++) {
    const answers = await db.batch([first, ...others])
    const done = answers.at(-1)
    if (!Array.isArray(done) || done.length < size) return false
  }
  return true
}

export function old(db: Database, table: SQLiteTable, condition: SQL | undefined): Portion {
  const deletion = db.delete(table).where(portionOf(table, condition)).returning({ row: sql`1` })
  return { size: ROWS_A_PORTION, statements: [deletion] }
}

export function portionOf(table: SQLiteTable, condition: SQL | undefined, size = ROWS_A_PORTION) {
  return sql`rowid in (select rowid from ${table} where ${condition} limit ${size})`
}
