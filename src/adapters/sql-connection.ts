import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { Database } from '#src/db/database.ts'
import { countStatements } from '#src/db/statement-count.ts'
import { gatheringReads } from './gathered-reads.ts'

/** A statement as drizzle builds it. `get` wants its first row alone, `run` wants none. */
export type Statement = { sql: string; params: unknown[]; method: 'run' | 'all' | 'values' | 'get' }

/** Rows as arrays in the order of the columns; `rowsWritten` of a statement that returns no rows. */
export type Answer = { rows: unknown[][]; rowsWritten: number }

export type SqlConnection = {
  /** One round trip, all or nothing. */
  batch(statements: Statement[]): Promise<Answer[]>
  script(statements: string): Promise<void>
  close(): Promise<void>
}

export function sqlDatabase(connection: Pick<SqlConnection, 'batch'>): Database {
  const gathered = gatheringReads((statements: Statement[]) => connection.batch(statements))
  const batch = (statements: Statement[]) => {
    countStatements(statements.length)
    return gathered(statements)
  }
  const runOne = async (sql: string, params: unknown[], method: Statement['method']) => {
    const [answer] = await batch([{ sql, params, method }])
    return { rows: (method === 'get' ? answer?.rows[0] : answer?.rows) as unknown[] }
  }
  return drizzle(runOne, batch)
}
