import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openPlatform } from '#platform'
import { documents } from '../../../src/db/schema/documents.ts'
import { tick } from '../../../src/jobs.ts'
import { urlFor, urls, withQuery } from '../../../src/urls.ts'
import { bodyOf, bytesOf } from '../../files-suite.ts'
import { textOf } from '../../html.ts'
import { pdfFile, pdfOf } from '../../sample-files.ts'
import { add, details, type Fault, faulty, house, rowOf, today } from './house.ts'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
afterEach(() => vi.restoreAllMocks())

const fileUrl = (id: string) => urlFor(urls.documentFile, { id })

/** A house whose store fails while `fault` says so; its database and its store are those of the platform. */
async function faultyHouse(fault: Fault) {
  const { db, search, files, close } = await openPlatform()
  const built = await house({ db, search, files: faulty(files, fault), today: today() })
  return { ...built, close }
}

test('a store that fails on put: the sender is told at the field, and the next job run leaves nothing behind', async () => {
  const fault: Fault = { put: true, delete: true }
  const home = await faultyHouse(fault)

  const answer = await home.camille.post(urls.documents, { file: pdfFile(), ...details })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(textOf(page, 'pieces-jointes-file-erreur')).toMatch(/n’a pas pu être enregistré.*Réessayez/)
  expect(page).toContain('value="Carte grise"')
  await home.settled()
  expect(await home.stored()).toHaveLength(1)

  Object.assign(fault, { put: false, delete: false })
  await tick(home.ports)
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
  await add(home, home.camille)
})

test('a store that fails on get: the download fails, the document stays, and works again later', async () => {
  const fault: Fault = {}
  const home = await faultyHouse(fault)
  const { id } = await add(home, home.camille)

  fault.get = true
  expect((await home.camille.get(fileUrl(id))).status).toBe(500)
  await tick(home.ports)
  expect(await rowOf(home, id)).toMatchObject({ state: 'ready' })

  fault.get = false
  expect(await (await home.camille.get(fileUrl(id))).arrayBuffer()).toHaveProperty('byteLength', 2000)
})

test('a store that fails on delete: the document is gone for its owner, the file at the next job run', async () => {
  const fault: Fault = { delete: true }
  const home = await faultyHouse(fault)
  const { id, storageKey } = await add(home, home.camille)

  expect((await home.camille.post(urls.documentDeletion, { selection: id })).status).toBe(303)
  await home.settled()
  expect((await home.camille.get(fileUrl(id))).status).toBe(404)
  expect(await rowOf(home, id)).toMatchObject({ state: 'deleted', storageKey })

  const runs = await tick(home.ports)
  expect(runs.find(({ name }) => name === 'tidy-documents')).toMatchObject({ state: 'failed' })
  expect(await rowOf(home, id)).toMatchObject({ state: 'deleted', storageKey })

  fault.delete = false
  await tick(home.ports)
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
})

test('a process killed between store and row: the upload was never acknowledged, and goes', async () => {
  const home = await house({ today: today() })
  const other = await add(home, home.camille)
  // What is there when it dies: the row that came first, and the file.
  await home.ports.db.insert(documents).values({ ...other, id: 'killed', storageKey: 'killed-key', state: 'uploading' })
  await home.ports.files.put('killed-key', bodyOf(bytesOf(9)), 9)

  home.clock.pass({ hours: 1 })
  await tick(home.ports)
  expect(await rowOf(home, 'killed')).toBeDefined()

  home.clock.pass({ hours: 1, minutes: 1 })
  await tick(home.ports)
  expect((await home.rows()).map(({ id }) => id)).toEqual([other.id])
  expect(await home.stored()).toEqual([other.storageKey])
})

test('a process killed between the mark and the deletion: the next run finishes', async () => {
  const home = await house()
  const { id } = await add(home, home.camille)
  await home.ports.db.update(documents).set({ state: 'deleted' }).where(eq(documents.id, id))

  await tick(home.ports)
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
})

test('a connection cut in the middle of an upload leaves nothing', async () => {
  const home = await house()
  const boundary = 'x'
  const start = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`
  const pieces = [new TextEncoder().encode(start), pdfOf(70_000)]
  const body = new ReadableStream({
    pull(controller) {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else controller.error(new Error('the line was cut'))
    },
  })
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }

  const init = { method: 'POST', headers, body, duplex: 'half' }
  expect((await home.camille.visit(urls.documents, init as RequestInit)).status).toBe(400)
  await home.settled()
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
})

test('a form cut after its file leaves nothing', async () => {
  const home = await house()
  const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\r\n--x\r\nContent-Disp'
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  expect((await home.camille.visit(urls.documents, { method: 'POST', headers, body: part })).status).toBe(400)
  await home.settled()
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
})

test('a file that has vanished: its owner is told, in the list and in the ZIP; when it is back, all is well', async () => {
  const home = await house({ today: today() })
  const lost = await add(home, home.camille, pdfFile('perdu.pdf'))
  const other = await add(home, home.camille, pdfFile('autre.pdf'))
  await home.ports.files.delete(lost.storageKey)

  const zip = await home.camille.get(`${urls.documentArchive}?selection=${lost.id}&selection=${other.id}`)
  const content = Buffer.from(await zip.arrayBuffer()).toString('latin1')
  expect(content).toContain('autre.pdf')
  expect(content).toContain('LISEZ-MOI.txt')
  expect(content.match(/perdu\.pdf/g)).toHaveLength(1)
  expect(await (await home.camille.get(urls.documents)).text()).toContain('Fichier perdu')

  await home.ports.files.put(lost.storageKey, bodyOf(pdfOf(2000)), 2000)
  home.clock.pass({ days: 2 })
  await tick(home.ports)
  expect(await rowOf(home, lost.id)).toMatchObject({ state: 'ready' })
})

test('a download of a vanished file leads to the list, which says so', async () => {
  const home = await house()
  const { id, storageKey } = await add(home, home.camille)
  await home.ports.files.delete(storageKey)
  const answer = await home.camille.get(fileUrl(id))
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, urls.documents])
  expect(await (await home.camille.get(urls.documents)).text()).toContain('Fichier perdu')
  expect((await home.camille.get(withQuery(urls.documentDeletion, { selection: id }))).status).toBe(200)
})

test('a file that changed in the store breaks off instead of passing for the one that was sent', async () => {
  const home = await house()
  const { id, storageKey } = await add(home, home.camille)
  await home.ports.files.delete(storageKey)
  await home.ports.files.put(storageKey, bodyOf(bytesOf(2000)), 2000)
  await expect((await home.camille.get(fileUrl(id))).arrayBuffer()).rejects.toThrow()
})
