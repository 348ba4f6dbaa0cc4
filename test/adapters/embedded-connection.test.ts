import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '#src/adapters/embedded-connection.ts'
import type { SqlConnection } from '#src/adapters/sql-connection.ts'

test('while another process writes, reads are answered and a write waits for its turn', async () => {
  const { first: portal, second: command } = await twoConnections()
  await command.script('begin immediate; insert into things values (1)')

  const written = write(portal, 2)
  expect(await read(portal)).toEqual([])
  await command.script('commit')
  await written

  expect(await read(portal)).toEqual([[1], [2]])
})

test('a batch that fails undoes its statements, and the next batch works', async () => {
  const { first } = await twoConnections()
  await expect(write(first, 3, 3)).rejects.toThrow('UNIQUE constraint failed')
  expect(await read(first)).toEqual([])
  await write(first, 3, 4)
  expect(await read(first)).toEqual([[3], [4]])
})

test('a statement answers after a column was added, and after a thousand others', async () => {
  const { first } = await twoConnections()
  await write(first, 1)
  const all = () => first.batch([{ sql: 'select * from things', params: [], method: 'all' }])
  await all()
  await first.script('alter table things add column name text')
  for (let number = 0; number < 1000; number++) await first.batch([{ sql: `select ${number}`, params: [], method: 'values' }])
  expect(await all()).toEqual([{ rows: [[1, null]], rowsWritten: 0 }])
})

async function twoConnections() {
  const folder = mkdtempSync(join(tmpdir(), 'portail-base-'))
  const [first, second] = [await openEmbedded(join(folder, 'a.db')), await openEmbedded(join(folder, 'a.db'))]
  await first.script('create table things (id integer primary key)')
  onTestFinished(async () => {
    await first.close()
    await second.close()
    rmSync(folder, { recursive: true })
  })
  return { first, second }
}

const write = (connection: SqlConnection, ...ids: number[]) =>
  connection.batch(ids.map((id) => ({ sql: 'insert into things values (?)', params: [id], method: 'run' })))

async function read(connection: SqlConnection) {
  const [answer] = await connection.batch([{ sql: 'select id from things', params: [], method: 'all' }])
  return answer?.rows
}
