import { createClient } from '@libsql/client/web'
import { isRead } from './gathered-reads.ts'
import type { SqlConnection } from './sql-connection.ts'

export function openLibsql(url: string, authToken?: string): SqlConnection {
  const client = createClient({ url, ...(authToken ? { authToken } : {}) })
  return {
    // The client opens deferred transactions, which fail as soon as two of them write, unless it is told that they write.
    async batch(statements) {
      const results = await client.batch(
        statements.map(({ sql, params }) => ({ sql, args: params as never[] })),
        statements.every(isRead) ? 'read' : 'write',
      )
      return results.map(({ rows, rowsAffected }) => ({ rows: rows.map((row) => Array.from(row)), rowsWritten: rowsAffected }))
    },
    script: (statements) => client.executeMultiple(statements),
    close: async () => client.close(),
  }
}
