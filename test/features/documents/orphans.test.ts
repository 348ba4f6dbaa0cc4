import { expect, test, vi } from 'vitest'
import { openPlatform } from '#platform'
import { mendOrphans } from '#src/documents/mend-orphans.ts'
import { tick } from '#src/jobs.ts'
import type { Files } from '#src/ports/files.ts'
import { bodyOf, bytesOf } from '#test/support/files-suite.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { add, faultyHouse, house, rowOf, today } from './house.ts'

const put = (files: Files, key: string) => files.put(key, bodyOf(bytesOf(9)), 9)

test('a file without a row is deleted once it is a day old, and no other', async () => {
  const home = await house({ today: today() })
  const { storageKey } = await add(home, home.camille)
  await put(home.ports.files, 'nobody-s')

  home.clock.pass({ hours: 23 })
  expect((await mendOrphans(home.ports)).orphans).toEqual([])
  home.clock.pass({ hours: 2 })
  expect((await mendOrphans(home.ports)).orphans).toEqual(['nobody-s'])
  expect(await home.stored()).toEqual([storageKey])
})

test('a row without its file is found by the nightly job, shown to its owner, and mended when the file is back', async () => {
  const home = await house({ today: today() })
  const { id, storageKey } = await add(home, home.camille)
  await add(home, home.camille, pdfFile('autre.pdf'))
  await home.ports.files.delete(storageKey)

  home.clock.pass({ days: 2 })
  const runs = await tick(home.ports)
  expect(runs.find(({ name }) => name === 'mend-documents')?.outcome).toContain('1 rows without a file')
  expect(await rowOf(home, id)).toMatchObject({ state: 'lost' })

  await put(home.ports.files, storageKey)
  home.clock.pass({ days: 1 })
  await tick(home.ports)
  expect(await rowOf(home, id)).toMatchObject({ state: 'ready' })
})

test('before another store’s database nothing is deleted: an operator has to look', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const home = await house({ today: today() })
  await add(home, home.camille)
  for (let number = 0; number < 21; number++) await put(home.ports.files, `theirs-${number}`)

  home.clock.pass({ days: 2 })
  const runs = await tick(home.ports)
  expect(runs.find(({ name }) => name === 'mend-documents')).toMatchObject({ state: 'failed' })
  expect(await home.stored()).toHaveLength(22)
  log.mockRestore()
})

test('a store that can not be listed: nothing is taken for lost, and the operator sees the run that failed', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const home = await faultyHouse({ list: true })
  const { id } = await add(home, home.camille)

  home.clock.pass({ days: 2 })
  const runs = await tick(home.ports)
  expect(runs.find(({ name }) => name === 'mend-documents')).toMatchObject({ state: 'failed' })
  expect(await rowOf(home, id)).toMatchObject({ state: 'ready' })
  log.mockRestore()
})

test('files and rows are compared however many pages they make', async () => {
  const { db, search, files } = await openPlatform()
  const inTwos: Files = {
    ...files,
    async list(after) {
      const all = await files.list(after)
      return { files: all.files.slice(0, 2), more: all.files.length > 2 }
    },
  }
  const home = await house({ db, search, files: inTwos, today: today() })
  const rows = []
  for (let number = 0; number < 7; number++) rows.push(await add(home, home.camille, pdfFile(`${number}.pdf`)))
  await files.delete(rows[3]!.storageKey)
  await put(files, '-first')
  await put(files, 'zzzz-last')

  home.clock.pass({ days: 2 })
  const findings = await mendOrphans(home.ports)
  expect(findings).toMatchObject({ files: 8, orphans: ['-first', 'zzzz-last'], lost: [rows[3]!.id] })
})
