import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, type MockInstance, onTestFinished, test, vi } from 'vitest'
import { documents } from '#src/db/schema/documents.ts'
import { tick } from '#src/jobs.ts'
import { urlFor, urls } from '#src/urls.ts'
import { bodyOf, bytesOf } from '#test/support/files-suite.ts'
import { textOf } from '#test/support/html.ts'
import { pdfFile, pdfOf } from '#test/support/sample-files.ts'
import { add, details, documentsPortal, type Fault, portalWithFailingStore, rowOf, today } from './documents-portal.ts'

let log: MockInstance
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

const fileUrl = (id: string) => urlFor(urls.documentFile, { id })
const logged = () => log.mock.calls.join('\n')

test('when the store fails on put, the form names the cause, and the next job run deletes what was written', async () => {
  const fault: Fault = { put: true, delete: true }
  const home = await portalWithFailingStore(fault)

  const answer = await home.camille.htmx.post(urls.documents, { file: pdfFile(), ...details })
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '60'])
  const panel = await answer.text()
  expect(panel).toMatch(/id="panneau-pieces-jointes".*role="alert".*rien n’a été ajouté. Votre saisie est conservée/s)
  expect(panel).toContain('value="Carte grise"')
  expect(panel).toContain('value="vehicle_registration" selected')
  expect(panel).not.toContain('aria-invalid')
  expect(logged()).toContain('the store fails on put')
  await home.settled()
  expect(await home.stored()).toHaveLength(1)

  Object.assign(fault, { put: false, delete: false })
  await tick(home.ports)
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
  await add(home, home.camille)
})

test('form errors are shown beside the error of the store', async () => {
  const home = await portalWithFailingStore({ put: true })
  const answer = await home.camille.post(urls.documents, { file: pdfFile(), ...details, label: '' })
  expect(answer.status).toBe(503)
  const page = await answer.text()
  expect(page).toContain('<title>Erreur – ')
  expect(page).toContain('rien n’a été ajouté')
  expect(textOf(page, 'pieces-jointes-label-erreur')).toMatch(/Renseignez/)
})

test('when the database cannot record a document, the person is told, the error is logged and nothing is kept', async () => {
  const home = await documentsPortal()
  const { db } = home.ports
  const full = "select raise(abort, 'database or disk is full')"
  const emptied = () => db.run(sql.raw('drop trigger if exists full'))
  onTestFinished(async () => void (await emptied()))
  await db.run(sql.raw(`create trigger full before update on documents when new.state = 'ready' begin ${full}; end`))

  const answer = await home.camille.post(urls.documents, { file: pdfFile(), ...details })
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('rien n’a été ajouté')
  expect(logged()).toContain('database or disk is full')
  await home.settled()
  expect([await home.rows(), await home.stored()]).toEqual([[], []])

  await emptied()
  await add(home, home.camille)
})

test('when the store fails on delete, the owner no longer sees the document and the next job run deletes the file', async () => {
  const fault: Fault = { delete: true }
  const home = await portalWithFailingStore(fault)
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

test('a process killed between storing the file and its row leaves a file that the job deletes', async () => {
  const home = await documentsPortal({ today: today() })
  const other = await add(home, home.camille)
  // The state when the process dies: the row and the file.
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

test('a process killed between the mark and the deletion leaves a file that the next run deletes', async () => {
  const home = await documentsPortal()
  const { id } = await add(home, home.camille)
  await home.ports.db.update(documents).set({ state: 'deleted' }).where(eq(documents.id, id))

  await tick(home.ports)
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
})

test('a connection cut during an upload leaves no file', async () => {
  const home = await documentsPortal()
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

test('a form cut after its file leaves no file', async () => {
  const home = await documentsPortal()
  const part = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\r\n--x\r\nContent-Disp'
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  expect((await home.camille.visit(urls.documents, { method: 'POST', headers, body: part })).status).toBe(400)
  await home.settled()
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
})
