import { expect, test } from 'vitest'
import { documents } from '#src/db/schema/documents.ts'
import { mendOrphans } from '#src/documents/mend-orphans.ts'
import { emptyTrash, listTrash, restoreFromTrash } from '#src/documents/trash.ts'
import { trashKey } from '#src/domain/document/trash.ts'
import { tick } from '#src/jobs.ts'
import type { Files } from '#src/ports/files.ts'
import { urls } from '#src/urls.ts'
import { bodyOf, bytesOf } from '#test/support/files-suite.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { add, documentsPortal, rowOf, today } from './documents-portal.ts'

type Home = Awaited<ReturnType<typeof documentsPortal>>

const put = (files: Files, key: string) => files.put(key, bodyOf(bytesOf(9)), 9)
const asked = { isAsked: true }

async function mendingOf(home: Home) {
  return (await tick(home.ports)).find(({ name }) => name === 'mend-documents')
}

test('a file without a row goes to the trash after a day, can be restored, and is deleted after 30 days; no other file is', async () => {
  const home = await documentsPortal({ today: today() })
  const { files } = home.ports
  const { storageKey } = await add(home, home.camille)
  await put(files, 'nobody-s')

  home.clock.pass({ hours: 23 })
  expect(await mendOrphans(home.ports, asked)).toMatchObject({ files: 2, trashed: 0 })
  home.clock.pass({ hours: 2 })
  expect(await mendOrphans(home.ports, asked)).toMatchObject({ files: 2, trashed: 1 })
  expect((await home.stored()).toSorted()).toEqual([storageKey, trashKey('nobody-s')].toSorted())

  expect(await restoreFromTrash(files, 'nobody-s')).toBe(true)
  expect(await restoreFromTrash(files, 'nobody-s')).toBe(true)
  expect(await restoreFromTrash(files, 'unknown')).toBe(false)
  expect(new Uint8Array(await new Response(await files.get('nobody-s')).arrayBuffer())).toEqual(bytesOf(9))
  await mendOrphans(home.ports, asked)

  home.clock.pass({ days: 28 })
  expect(await mendOrphans(home.ports, asked)).toMatchObject({ files: 1, emptied: 0 })
  home.clock.pass({ days: 1 })
  expect(await mendOrphans(home.ports, asked)).toMatchObject({ files: 1, emptied: 1 })
  expect(await home.stored()).toEqual([storageKey])
})

test('the database is away for a night: an empty one mends nothing for 48 hours, and the files are there when it is back', async () => {
  const home = await documentsPortal({ today: today() })
  for (let number = 0; number < 6; number++) await add(home, home.camille, pdfFile(`${number}.pdf`))
  const rows = await home.rows()
  const stored = await home.stored()
  await home.ports.db.delete(documents)

  home.clock.pass({ days: 2 })
  expect((await mendingOf(home))?.outcome).toBe('waits until the database has served for 48 hours')
  home.clock.pass({ days: 1 })
  expect((await mendingOf(home))?.outcome).toBe('waits until the database has served for 48 hours')
  expect(await home.stored()).toEqual(stored)

  await home.ports.db.insert(documents).values(rows)
  home.clock.pass({ days: 1 })
  expect((await mendingOf(home))?.outcome).toMatch(/^6 files, 0 without a row moved to the trash, 0 rows without a file/)
})

test('an older backup is put back, then the newer database again: the files of its rows return from the trash', async () => {
  const home = await documentsPortal({ today: today() })
  const { id, storageKey } = await add(home, home.camille)
  const rows = await home.rows()
  await home.ports.db.delete(documents)
  home.clock.pass({ days: 2 })
  await mendOrphans(home.ports, asked)
  expect(await home.stored()).toEqual([trashKey(storageKey)])

  await home.ports.db.insert(documents).values(rows)
  expect(await mendOrphans(home.ports)).toMatchObject({ lost: 0 })

  expect(await rowOf(home, id)).toMatchObject({ state: 'ready' })
  expect(await home.stored()).toEqual([storageKey])
})

test('a move to the trash that was killed in the middle is finished by the next one', async () => {
  const home = await documentsPortal({ today: today() })
  await put(home.ports.files, 'nobody-s')
  await put(home.ports.files, trashKey('nobody-s'))
  home.clock.pass({ days: 2 })

  expect(await mendOrphans(home.ports, asked)).toMatchObject({ trashed: 1 })

  expect(await home.stored()).toEqual([trashKey('nobody-s')])
})

test('support staff see what waits in the trash, and until when', async () => {
  const home = await documentsPortal({ today: today() })
  await put(home.ports.files, 'nobody-s')
  home.clock.pass({ days: 2 })
  const agnes = await home.signUp({ isSupportStaff: true })
  await mendOrphans(home.ports, asked)

  const page = await (await agnes.get(urls.operations)).text()
  expect(page).toContain('Corbeille')
  expect(page).toContain('<code>nobody-s</code>')

  home.clock.pass({ days: 31 })
  await emptyTrash(home.ports, await listTrash(home.ports.files))
  expect(await listTrash(home.ports.files)).toEqual([])
})
