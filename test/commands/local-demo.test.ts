import { readdirSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openD1Databases } from '#scripts/d1-databases.ts'
import { loadLocalDemo } from '#scripts/local-demo.ts'
import { trying } from '#scripts/trying.ts'
import { demoConfig } from '#src/ports/config.ts'
import { emptyFolder } from './run-command.ts'

test('one start migrates both local databases and loads the demonstration; another changes nothing', async () => {
  const folder = emptyFolder()
  const config = { ...demoConfig({}, 8787), passwordCost: { N: 16, r: 1, p: 1 } }
  await loadLocalDemo(`${folder}/wrangler/v3`, config)
  await loadLocalDemo(`${folder}/wrangler/v3`, config)

  const { db, search, close } = await openD1Databases('local', folder)
  const applied = sql`select name from d1_migrations order by id`
  const migrations = (of: string) =>
    readdirSync(`migrations/${of}`)
      .sort()
      .map((name) => [name])
  expect(await db.values(applied)).toEqual(migrations('portal'))
  expect(await search.values(applied)).toEqual(migrations('search'))
  expect(await db.values(sql`select count(*) from journal where act = 'demo_loaded'`)).toEqual([[1]])
  expect(await search.values(sql`select count(*) > 0 from entries`)).toEqual([[1]])
  await close()
})

test('a connection to workerd that a busy machine closes is opened again; another failure is not tried again', async () => {
  const closed = new TypeError('fetch failed', { cause: new Error('other side closed') })
  const failing = (...failures: Error[]) => {
    let calls = 0
    const work = async () => {
      const failure = failures[calls++]
      if (failure) throw failure
    }
    return { work, calls: () => calls }
  }
  const once = failing(closed, new Error('Failed query', { cause: closed }))
  await trying(once.work)
  expect(once.calls()).toBe(3)
  const always = failing(closed, closed, closed, closed)
  await expect(trying(always.work)).rejects.toThrow('fetch failed')
  expect(always.calls()).toBe(3)
  const wrong = failing(new Error('no such table'))
  await expect(trying(wrong.work)).rejects.toThrow('no such table')
  expect(wrong.calls()).toBe(1)
})
