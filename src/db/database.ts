import { type SQL, sql } from 'drizzle-orm'
import type { BatchItem, BatchResponse } from 'drizzle-orm/batch'
import type { AnySQLiteColumn, BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

/**
 * What D1 and other SQLite databases have in common. Left out: `transaction`, which fails on D1 (`batch` is one round trip and all or
 * nothing everywhere); `all` and `get` of plain SQL, whose rows are objects on D1 alone (`values` returns arrays everywhere).
 */
export type Database = Omit<
  BaseSQLiteDatabase<'async', unknown, Record<string, never>>,
  'transaction' | 'all' | 'get' | 'session' | '_'
> & {
  batch<U extends Query, T extends Readonly<[U, ...U[]]>>(queries: T): Promise<BatchResponse<T>>
}

export type Query = BatchItem<'sqlite'>

/** Sets the next version, or NULL (which the column refuses, undoing the batch) if someone wrote first. */
export function nextVersion(column: AnySQLiteColumn, expected: number): SQL<number> {
  return sql`case when ${column} = ${expected} then ${expected} + 1 end`
}

/** Keeps the version while the condition holds, else NULL, which undoes the batch: for a row that a write relies on but does not change. */
export function keptWhile(column: AnySQLiteColumn, condition: SQL | undefined): SQL<number> {
  return sql`case when ${condition} then ${column} end`
}

/** Another write came first: the whole batch was undone. */
export class Conflict extends Error {}

/** The database cannot be read or written for now: full, read-only, locked, away or too slow. A write may have arrived all the same. */
export class Unavailable extends Error {}

/** drizzle wraps what a database throws. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof Unavailable || (error instanceof Error && isUnavailable(error.cause))
}

/** For a write that may be left out: a page can still be read where nothing can be written. */
export function unlessUnavailable(error: unknown) {
  if (!isUnavailable(error)) throw error
}

/** Runs one batch of writes, all or nothing. Throws Conflict for a lost race. */
export async function commit(db: Database, writes: Query[]): Promise<void> {
  const [first, ...others] = writes
  if (!first) return
  try {
    await db.batch([first, ...others])
  } catch (error) {
    throw isConflict(error) ? new Conflict('somebody else wrote first', { cause: error }) : error
  }
}

export async function tryCommit(db: Database, writes: Query[]): Promise<boolean> {
  try {
    await commit(db, writes)
    return true
  } catch (error) {
    if (error instanceof Conflict) return false
    throw error
  }
}

function isConflict(error: unknown) {
  return /NOT NULL constraint failed: \w+\.version|UNIQUE constraint failed/.test(databaseMessage(error))
}

/** D1, file and http errors have only their text in common, so this joins the messages along `cause`. */
export function databaseMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause ? `${error.message}\n${databaseMessage(error.cause)}` : error.message
}
