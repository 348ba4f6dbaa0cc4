import { closeSync, openSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { setImmediate } from 'node:timers'
import { setTimeout as wait } from 'node:timers/promises'
import { isRead } from './gathered-reads.ts'
import { keptStatements } from './kept-statements.ts'
import { makeDatabasePrivate, PRIVATE_FILE } from './private-files.ts'
import type { Answer, SqlConnection, Statement } from './sql-connection.ts'
import { isFileOutage, orUnavailable } from './unavailable.ts'

const BUSY_MAX_MS = 5000
const BUSY_WAIT_MS = 20

/** https://www.sqlite.org/rescode.html: SQLITE_BUSY and its extended codes. */
const BUSY = 5
const PRIMARY_CODE = 0xff

export async function openEmbedded(path: string): Promise<SqlConnection> {
  if (path !== ':memory:') makeDatabasePrivate(path)
  // SQLite's own waiting would keep every other request waiting too.
  const database = new DatabaseSync(path, { timeout: 0 })
  const prepared = keptStatements(database)
  const script = (statements: string) => whenFree(database, () => database.exec(statements))

  function run({ sql, params, method }: Statement): Answer {
    const statement = prepared(sql)
    const values = params.map(bindable)
    if (method === 'run') return { rows: [], rowsWritten: Number(statement.run(...values).changes) }
    return { rows: statement.all(...values) as unknown as unknown[][], rowsWritten: 0 }
  }

  function runAll(statements: Statement[]) {
    const [only] = statements
    if (only && statements.length === 1) return [run(only)]
    prepared(statements.every(isRead) ? 'begin' : 'begin immediate').run()
    const answers = statements.map(run)
    prepared('commit').run()
    return answers
  }

  await script('pragma journal_mode = wal')
  return {
    batch: async (statements) =>
      yieldToEventLoop(
        await orUnavailable(
          whenFree(database, () => runAll(statements)),
          isFileOutage,
        ),
      ),
    script,
    async close() {
      // Checkpoints the WAL, so that the file is complete on its own.
      await script('pragma wal_checkpoint(truncate)')
      database.close()
    },
  }
}

/** Tries again while another process writes. Undoes what an error left open. */
async function whenFree<Answers>(database: DatabaseSync, work: () => Answers): Promise<Answers> {
  const giveUpAt = performance.now() + BUSY_MAX_MS
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      if (!isBusy(error) || performance.now() > giveUpAt) throw error
    }
    await wait(BUSY_WAIT_MS)
  }
}

function isBusy(error: unknown) {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & PRIMARY_CODE) === BUSY
}

/** The database answers synchronously, so a loop of queries would block every request: each yields to the event loop. */
async function yieldToEventLoop<Answers>(answers: Answers): Promise<Answers> {
  await new Promise<void>((turn) => setImmediate(turn))
  return answers
}

function bindable(value: unknown): SQLInputValue {
  return typeof value === 'boolean' ? Number(value) : (value as SQLInputValue)
}

/** By SQLite's own means, as it is at one instant, while others read and write: a copied file may be unusable (https://www.sqlite.org/lang_vacuum.html). */
export function copyDatabase(from: string, to: string): void {
  closeSync(openSync(to, 'wx', PRIVATE_FILE))
  const database = new DatabaseSync(from, { timeout: 60_000 })
  try {
    database.prepare('vacuum into ?').run(to)
  } finally {
    database.close()
  }
}
