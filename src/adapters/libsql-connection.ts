import { createClient } from '@libsql/client/web'
import { isRead } from './gathered-reads.ts'
import type { SqlConnection } from './sql-connection.ts'
import { isRemoteOutage, orUnavailable, READ_MAX_MS, WRITE_MAX_MS } from './unavailable.ts'

type Limits = { readMaxMs?: number; writeMaxMs?: number }

/** Migrations alone may take as long as they need. */
export function openLibsql(
  url: string,
  authToken?: string,
  { readMaxMs = READ_MAX_MS, writeMaxMs = WRITE_MAX_MS }: Limits = {},
): SqlConnection {
  const options = { url, ...(authToken ? { authToken } : {}) }
  const patient = createClient(options)
  const client = createClient({ ...options, fetch: impatientFetch(writeMaxMs) })
  return {
    // The client opens deferred transactions, which fail as soon as two of them write, unless it is told that they write.
    async batch(statements) {
      const reads = statements.every(isRead)
      const work = client.batch(
        statements.map(({ sql, params }) => ({ sql, args: params as never[] })),
        reads ? 'read' : 'write',
      )
      const results = await orUnavailable(work, isRemoteOutage, reads ? readMaxMs : writeMaxMs)
      return results.map(({ rows, rowsAffected }) => ({ rows: rows.map((row) => Array.from(row)), rowsWritten: rowsAffected }))
    },
    script: (statements) => patient.executeMultiple(statements),
    close: async () => {
      client.close()
      patient.close()
    },
  }
}

/** A connection that nobody waits for any more is closed. */
function impatientFetch(limitMs: number): typeof fetch {
  return (request, init) => fetch(request, { ...init, signal: AbortSignal.timeout(limitMs) })
}
