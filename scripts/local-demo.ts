import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getPlatformProxy, unstable_splitSqlQuery } from 'wrangler'
import { demoSecrets, loadDemo } from '#demo/load.ts'
import { randomToken, systemClock, systemTimer } from '#src/adapters/clock-and-randomness.ts'
import { d1Database } from '#src/adapters/d1.ts'
import { r2Files } from '#src/adapters/r2-files.ts'
import { mailerOf } from '#src/adapters/resend-mailer.ts'
import { isSignedByResend } from '#src/adapters/resend-webhook.ts'
import type { Config } from '#src/ports/config.ts'
import type { Ports } from '#src/ports/ports.ts'
import { trying } from './trying.ts'

type Bindings = { DB: D1Database; SEARCH: D1Database; FILES: R2Bucket }

/** Migrates the local D1 and loads the demonstration into it and R2, in one start of workerd. */
export async function loadLocalDemo(folder: string, config: Config): Promise<void> {
  // Before the proxy opens: its connection would idle meanwhile, and be closed.
  const secrets = await demoSecrets(config)
  const proxy = await getPlatformProxy<Bindings>({ persist: { path: folder } })
  try {
    await trying(() => migrateLocally(proxy.env.DB, 'migrations/portal'))
    await trying(() => migrateLocally(proxy.env.SEARCH, 'migrations/search'))
    await trying(() => loadDemo(portsOf(proxy.env, config), secrets))
  } finally {
    await proxy.dispose()
  }
}

/** As `wrangler d1 migrations apply` does, which takes a start of wrangler for each database. */
async function migrateLocally(database: D1Database, folder: string) {
  const table =
    'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)'
  await database.prepare(table).run()
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map(({ name }) => name))
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql') && !applied.has(name))
  for (const name of names.sort()) {
    const statements = unstable_splitSqlQuery(readFileSync(join(folder, name), 'utf8'))
    const mark = database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name)
    await database.batch([...statements.map((sql) => database.prepare(sql)), mark])
  }
}

function portsOf({ DB, SEARCH, FILES }: Bindings, config: Config): Ports {
  return {
    db: d1Database(DB),
    search: d1Database(SEARCH),
    files: r2Files(FILES),
    scanner: null,
    mailer: mailerOf(config),
    isSignedByProvider: isSignedByResend,
    now: systemClock,
    timer: systemTimer,
    randomToken,
    after: (work) => void work(),
    withCpuSlot: (_, work) => work(),
    downloadSlot: () => ({ pause: async () => {}, giveBack: () => {} }),
    clientAddress: () => 'unknown',
    readStatic: (name) => readFile(join('static', name)),
    config,
  }
}
