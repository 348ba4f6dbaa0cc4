/// <reference types="@cloudflare/vitest-plugin/types" />
import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { d1Database } from '#src/adapters/d1.ts'
import { r2Files } from '#src/adapters/r2-files.ts'
import { emptyIndex } from '#src/search/write-entries.ts'
import { deletions } from './every-table.ts'
import type { Platform } from './platform.ts'

export const platform = 'D1'

type Bindings = {
  DB: D1Database
  SEARCH: D1Database
  FILES: R2Bucket
  ASSETS: Fetcher
  MIGRATIONS: D1Migration[]
  SEARCH_MIGRATIONS: D1Migration[]
}
const { DB, SEARCH, FILES, ASSETS, MIGRATIONS, SEARCH_MIGRATIONS } = env as unknown as Bindings

const none = { roundTrips: 0, rowsRead: 0 }
let past = { ...none }
/** Rows read as D1 bills them. */
const counted = {
  prepare: (sql: string) => DB.prepare(sql),
  async batch<Row>(statements: D1PreparedStatement[]) {
    const results = await DB.batch<Row>(statements)
    past.roundTrips++
    for (const { meta } of results) past.rowsRead += meta.rows_read
    return results
  },
} as D1Database

function counts() {
  const before = past
  past = { ...none }
  return before
}

let migrated: Promise<unknown> | undefined

/** The worker's D1, migrated once and emptied of all but the catalogue for each portal. */
export async function openPlatform(): Promise<Platform> {
  migrated ??= migrate()
  await migrated
  await Promise.all([DB.exec(deletions().join(';')), emptyIndex(d1Database(SEARCH)), emptyFiles()])
  return { db: d1Database(counted), search: d1Database(SEARCH), files: r2Files(FILES), readStatic, counts, close: async () => {} }
}

async function readStatic(name: string) {
  return (await ASSETS.fetch(`https://static/${name}`)).bytes()
}

async function migrate() {
  await applyD1Migrations(DB, MIGRATIONS)
  await applyD1Migrations(SEARCH, SEARCH_MIGRATIONS)
}

async function emptyFiles() {
  const { objects } = await FILES.list()
  if (objects.length > 0) await FILES.delete(objects.map(({ key }) => key))
}
