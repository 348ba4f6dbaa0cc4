import { Buffer } from 'node:buffer'
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { openPlatform } from '#platform'
import { createApiKey } from '#src/auth/api-keys.ts'
import { tick } from '#src/jobs.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { bodyOf, bytesOf } from '#test/support/files-suite.ts'
import { pdfFile, pdfOf } from '#test/support/sample-files.ts'
import { add, documentsPortal, type Fault, mendedOnce, portalWithFailingStore, rowOf, today, zipped } from './documents-portal.ts'

let log: MockInstance
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

const DIRECTORY_ENTRY = 'PK\x01\x02'
const fileUrl = (id: string) => urlFor(urls.documentFile, { id })
const logged = () => log.mock.calls.join('\n')

test('when the store fails on get, the list says so, the document stays, and works again later', async () => {
  const fault: Fault = {}
  const home = await portalWithFailingStore(fault)
  const { id } = await add(home, home.camille)

  fault.get = true
  for (const answer of [await home.camille.get(fileUrl(id)), await zipped(home.camille, [{ id }])]) {
    expect([answer.status, answer.headers.get('Content-Disposition')]).toEqual([503, null])
    expect(await answer.text()).toMatch(/role="alert".*Vos pièces jointes ne sont pas perdues/s)
  }
  expect(logged()).toContain(`GET ${fileUrl(id)}`)
  await tick(home.ports)
  expect(await rowOf(home, id)).toMatchObject({ state: 'ready' })

  fault.get = false
  expect(await (await home.camille.get(fileUrl(id))).arrayBuffer()).toHaveProperty('byteLength', 2000)
})

test('an application is told that the failure is temporary, and when to retry', async () => {
  const fault: Fault = {}
  const home = await portalWithFailingStore(fault)
  const { id } = await add(home, home.camille)
  const { id: application, key } = await createApiKey(home.ports, 'Facturo')
  await home.camille.post(urls.documentConsents, { application, consent: 'given', version: '0' })

  fault.get = true
  const answer = await home.stranger().visit(urlFor(urls.apiDocument, { id }), { headers: { Authorization: `Bearer ${key}` } })
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '60'])
  expect(await answer.json()).toMatchObject({ title: 'Fichiers indisponibles' })
  expect(logged()).toContain('the store fails on get')
})

test('when the store fails during a ZIP, the ZIP stops before its directory and the operator is told', async () => {
  const fault: Fault = {}
  const home = await portalWithFailingStore(fault)
  const rows = [await add(home, home.camille, pdfFile('un.pdf')), await add(home, home.camille, pdfFile('deux.pdf'))]

  const answer = await zipped(home.camille, rows)
  fault.get = true
  const came = await piecesOf(answer)
  expect(came.failure).toMatchObject({ message: expect.stringContaining('was not read') })
  expect(came.bytes.includes(DIRECTORY_ENTRY)).toBe(false)
  expect(logged()).toContain('the store fails on get')
})

test('a file that breaks off during a ZIP breaks the ZIP off too', async () => {
  const { db, search, files } = await openPlatform()
  const home = await documentsPortal({ db, search, files: { ...files, get: async () => breakingOff() } })
  const rows = [await add(home, home.camille), await add(home, home.camille)]

  const came = await piecesOf(await zipped(home.camille, rows))
  expect(came.failure).toMatchObject({ message: 'the disk is broken' })
  expect(came.bytes.includes(DIRECTORY_ENTRY)).toBe(false)
  expect(logged()).toContain('the disk is broken')
})

test('a file changed in the store is never delivered whole, even at the same size', async () => {
  const home = await documentsPortal()
  const { id, storageKey } = await add(home, home.camille, pdfFile('a.pdf', 200_000))
  await home.ports.files.delete(storageKey)
  await home.ports.files.put(storageKey, bodyOf(bytesOf(200_000)), 200_000)
  const came = await piecesOf(await home.camille.get(fileUrl(id)))
  expect(came.failure).toBeDefined()
  expect(came.bytes.length).toBeLessThan(200_000)
  expect(logged()).toContain(`the file of document ${id} has changed`)
})

test('the owner sees a lost file in the list and in the ZIP; everything works once the file is back', async () => {
  const home = await documentsPortal({ today: today() })
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
  await mendedOnce(home)
  home.clock.pass({ days: 2 })
  await tick(home.ports)
  expect(await rowOf(home, lost.id)).toMatchObject({ state: 'ready' })
})

test('downloading a lost file redirects to the list, which says so', async () => {
  const home = await documentsPortal()
  const { id, storageKey } = await add(home, home.camille)
  await home.ports.files.delete(storageKey)
  const answer = await home.camille.get(fileUrl(id))
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, urls.documents])
  expect(await (await home.camille.get(urls.documents)).text()).toContain('Fichier perdu')
  expect((await home.camille.get(withQuery(urls.documentDeletion, { selection: id }))).status).toBe(200)
})

async function piecesOf({ body }: Response) {
  const pieces: Uint8Array[] = []
  let failure: unknown
  try {
    for await (const piece of body!) pieces.push(piece)
  } catch (error) {
    failure = error
  }
  return { failure, bytes: Buffer.concat(pieces) }
}

function breakingOff() {
  const pieces = [pdfOf(1000)]
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.pop()
      if (piece) controller.enqueue(piece)
      else controller.error(new Error('the disk is broken'))
    },
  })
}
