import { setImmediate } from 'node:timers'
import { type Client, createClient, type InStatement } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import type { Database } from '#src/db/database.ts'
import { overrideMethods } from './override-methods.ts'

const BUSY_TIMEOUT_MS = 5000

/** Opens a libSQL database: a `file:` url, or a server's with its token. */
export async function openLibsql(url: string, authToken?: string): Promise<Client> {
  const client = createClient({ url, timeout: BUSY_TIMEOUT_MS, ...(authToken ? { authToken } : {}) })
  if (client.protocol === 'file') await client.execute('PRAGMA journal_mode = WAL')
  return client
}

/**
 * drizzle opens batches as deferred transactions, which fail with SQLITE_BUSY as soon as two of them write.
 * A batch of reads is opened for reading, any other for writing.
 */
export function libsqlDatabase(client: Client): Database {
  const batch = (statements: InStatement[]) =>
    lettingOthersIn(client.batch(statements, statements.every(isRead) ? 'read' : 'write'))
  const execute = (statement: InStatement) => lettingOthersIn(client.execute(statement))
  return drizzle(overrideMethods(client, { batch, execute }))
}

/**
 * An embedded database answers synchronously: a loop of queries would block every request, and the memory of its statements
 * is freed only when the event loop turns. So each query yields to the loop.
 */
async function lettingOthersIn<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const answered = await answer
  await new Promise<void>((turn) => setImmediate(turn))
  return answered
}

function isRead(statement: InStatement) {
  return /^\s*select\b/i.test(typeof statement === 'string' ? statement : statement.sql)
}
