import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openLibsql } from '../ports/libsql.ts'

/** The database that DATABASE_URL names, or the file in DATA_DIR. */
export function openDatabase() {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN, DATA_DIR = '.data' } = process.env
  if (!DATABASE_URL) mkdirSync(DATA_DIR, { recursive: true })
  return openLibsql(DATABASE_URL || `file:${join(DATA_DIR, 'portail.db')}`, DATABASE_AUTH_TOKEN)
}
