import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '#src/adapters/embedded-connection.ts'
import type { SqlConnection } from '#src/adapters/sql-connection.ts'
import { migrate } from '#src/adapters/sql-migrations.ts'

async function connections(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'portail-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const opened: SqlConnection[] = []
  for (let number = 0; number < count; number++) opened.push(await openEmbedded(join(folder, 'a.db')))
  onTestFinished(async () => {
    for (const each of opened) await each.close()
  })
  return opened
}

test('processes that migrate at once all come up, and each migration is applied once', async () => {
  const opened = await connections(3)

  const applied = await Promise.all(opened.map((connection) => migrate(connection, 'migrations/portal')))

  const all = (await readdir('migrations/portal')).toSorted()
  expect(applied.flat().toSorted()).toEqual(all)
})

test('a database that a newer program has migrated is refused by name', async () => {
  const [connection] = await connections(1)
  await migrate(connection!, 'migrations/search')
  await connection!.script(`insert into d1_migrations (name) values ('0099_future.sql')`)

  await expect(migrate(connection!, 'migrations/search')).rejects.toThrow(
    'The database is newer than this program, which does not know 0099_future.sql',
  )
})
