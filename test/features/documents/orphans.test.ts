import { expect, test, vi } from 'vitest'
import { openPlatform } from '#platform'
import { findOrphans } from '#src/documents/find-orphans.ts'
import { tick } from '#src/jobs.ts'
import type { Files } from '#src/ports/files.ts'
import { bodyOf, bytesOf } from '#test/support/files-suite.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { add, documentsPortal, mendedOnce, portalWithFailingStore, rowOf, today } from './documents-portal.ts'

const put = (files: Files, key: string) => files.put(key, bodyOf(bytesOf(9)), 9)

test('the nightly job marks a row without its file as lost, shows it to its owner, and clears the mark when the file is back', async () => {
  const home = await documentsPortal({ today: today() })
  const { id, storageKey } = await add(home, home.camille)
  await add(home, home.camille, pdfFile('autre.pdf'))
  await home.ports.files.delete(storageKey)

  await mendedOnce(home)
  home.clock.pass({ days: 2 })
  const runs = await tick(home.ports)
  expect(runs.find(({ name }) => name === 'mend-documents')?.outcome).toContain('1 rows without a file')
  expect(await rowOf(home, id)).toMatchObject({ state: 'lost' })

  await put(home.ports.files, storageKey)
  home.clock.pass({ days: 1 })
  await tick(home.ports)
  expect(await rowOf(home, id)).toMatchObject({ state: 'ready' })
})

test('the job moves nothing when the store belongs to another database, and asks for an operator', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const home = await documentsPortal({ today: today() })
  await add(home, home.camille)
  await mendedOnce(home)
  for (let number = 0; number < 21; number++) await put(home.ports.files, `theirs-${number}`)

  home.clock.pass({ days: 2 })
  const runs = await tick(home.ports)
  expect(runs.find(({ name }) => name === 'mend-documents')).toMatchObject({ state: 'failed' })
  expect(await home.stored()).toHaveLength(22)
  log.mockRestore()
})

test('the job marks nothing as lost when the store cannot be listed, and the operator sees the failed run', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const home = await portalWithFailingStore({ list: true })
  const { id } = await add(home, home.camille)
  await mendedOnce(home)

  home.clock.pass({ days: 2 })
  const runs = await tick(home.ports)
  expect(runs.find(({ name }) => name === 'mend-documents')).toMatchObject({ state: 'failed' })
  expect(await rowOf(home, id)).toMatchObject({ state: 'ready' })
  log.mockRestore()
})

test('files and rows are compared over any number of pages', async () => {
  const { db, search, files } = await openPlatform()
  const inTwos: Files = {
    ...files,
    async list(after) {
      const all = await files.list(after)
      return { files: all.files.slice(0, 2), more: all.files.length > 2 }
    },
  }
  const home = await documentsPortal({ db, search, files: inTwos, today: today() })
  const rows = []
  for (let number = 0; number < 7; number++) rows.push(await add(home, home.camille, pdfFile(`${number}.pdf`)))
  await files.delete(rows[3]!.storageKey)
  await put(files, '-first')
  await put(files, 'zzzz-last')

  home.clock.pass({ days: 2 })
  const { files: seen, orphans, lost } = await findOrphans(home.ports)
  expect({ seen, orphans, lost }).toEqual({
    seen: 8,
    orphans: ['-first', 'zzzz-last'],
    lost: [{ id: rows[3]!.id, storageKey: rows[3]!.storageKey }],
  })
})
