import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openEmbedded } from '#src/adapters/embedded-connection.ts'
import { openLibsql } from '#src/adapters/libsql-connection.ts'
import { openDatabases } from '#src/adapters/sql-databases.ts'
import { startWith } from '#src/adapters/start-failure.ts'

async function madePortal() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const databases = await openDatabases({ DATA_DIR: folder }, { mayCreate: true })
  await databases.migrate()
  await databases.close()
  return folder
}

const garbage = 'no database at all. '.repeat(500)
const quiet = () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
}

test('a corrupt database is a sentence', async () => {
  const folder = await madePortal()
  writeFileSync(join(folder, 'portail.db'), garbage)
  await expect(openDatabases({ DATA_DIR: folder })).rejects.toThrow(
    `The database file:${folder}/portail.db is corrupt: restore a backup.`,
  )
})

test.each(['corrupt', 'missing'])('a search index that is %s is made anew, and the portal serves', async (how) => {
  const folder = await madePortal()
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `recherche.db${suffix}`), { force: true })
  if (how === 'corrupt') writeFileSync(join(folder, 'recherche.db'), garbage)

  const databases = await openDatabases({ DATA_DIR: folder })
  onTestFinished(databases.close)
  expect(databases.isIndexLost).toBe(true)
  expect((await databases.migrate()).length).toBeGreaterThan(0)
})

test('an index that is there is not lost', async () => {
  const databases = await openDatabases({ DATA_DIR: await madePortal() })
  onTestFinished(databases.close)
  expect(databases.isIndexLost).toBe(false)
  expect(await databases.migrate()).toEqual([])
})

test('a full disk, a read-only mount and a server that does not answer are sentences', async () => {
  quiet()
  const connection = await openEmbedded(':memory:')
  await connection.script('create table things (text); pragma max_page_count = 3')
  const fill = () => connection.script(`insert into things values (zeroblob(100000))`)
  await expect(startWith('x', fill)).rejects.toThrow('The disk of x is full: make room.')
  await connection.script('pragma query_only = on')
  await expect(startWith('x', fill)).rejects.toThrow("The database x can't be written")
  const away = () => openLibsql('http://127.0.0.1:1').batch([{ sql: 'select 1', params: [], method: 'all' }])
  await expect(startWith('x', away, 0)).rejects.toThrow('The database x does not answer.')
})

test('what is locked when the portal starts is tried again', async () => {
  quiet()
  const answers = ['busy', 'ready']
  const work = async () => {
    if (answers.shift() === 'busy') throw Object.assign(new Error('database is locked'), { errcode: 5 })
    return 'started'
  }
  expect(await startWith('x', work)).toBe('started')
})
