import { getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database, Query } from '#src/db/database.ts'

/** D1's limit. drizzle binds one for each column, given or default. */
const PARAMETERS_A_STATEMENT = 100

export function inserts<T extends SQLiteTable>(db: Database, table: T, rows: T['$inferInsert'][]): Query[] {
  const rowsAStatement = Math.floor(PARAMETERS_A_STATEMENT / Object.keys(getTableColumns(table)).length)
  const statements: Query[] = []
  for (let start = 0; start < rows.length; start += rowsAStatement) {
    statements.push(db.insert(table).values(rows.slice(start, start + rowsAStatement) as never))
  }
  return statements
}
