import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openD1Databases } from '#scripts/d1-databases.ts'

test('a command writes to the D1 databases of npm run dev', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portail-d1-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))

  const first = await openD1Databases('local', folder)
  await first.db.run(sql`create table things (name text)`)
  await first.db.run(sql`insert into things values ('écrit')`)
  await first.close()

  const second = await openD1Databases('local', folder)
  expect(await second.db.values(sql`select name from things`)).toEqual([['écrit']])
  expect(await second.search.values(sql`select name from sqlite_master where name = 'things'`)).toEqual([])
  await second.close()
})

test('a D1 setting other than the two known values is refused', async () => {
  await expect(openD1Databases('cloud', undefined)).rejects.toThrow('D1 is "remote" or "local", not "cloud".')
})
