import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { PRIVATE_FILE } from './private-files.ts'

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
