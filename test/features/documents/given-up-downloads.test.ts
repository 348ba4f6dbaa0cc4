import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { openPlatform } from '#platform'
import type { Files } from '#src/ports/files.ts'
import { urlFor, urls } from '#src/urls.ts'
import { pdfFile, pdfOf } from '#test/support/sample-files.ts'
import { add, documentsPortal, zipped } from './documents-portal.ts'

let log: MockInstance
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

test('aborting a ZIP download closes its files', async () => {
  const { db, search, files } = await openPlatform()
  const open = new Set<string>()
  const home = await documentsPortal({ db, search, files: watched(files, open) })
  const rows = [await add(home, home.camille, pdfFile('un.pdf', 300_000)), await add(home, home.camille)]

  const { body } = await zipped(home.camille, rows)
  const reader = body!.getReader()
  await reader.read()
  expect(open.size).toBe(1)
  await reader.cancel('gone').catch((reason) => expect(reason).toBe('gone'))
  expect(open.size).toBe(0)
})

test('aborting a download before its file arrives is not logged as a store failure', async () => {
  const { db, search, files } = await openPlatform()
  const { content, waited } = stalling()
  const home = await documentsPortal({ db, search, files: { ...files, get: async () => content } })

  const { body } = await zipped(home.camille, [await add(home, home.camille)])
  const reader = body!.getReader()
  const reading = Promise.allSettled([1, 2, 3].map(() => reader.read()))
  await waited
  await reader.cancel('gone').catch((reason) => expect(reason).toBe('gone'))
  await reading
  expect(log).not.toHaveBeenCalled()
})

test('HEAD on a download closes the file', async () => {
  const { db, search, files } = await openPlatform()
  const open = new Set<string>()
  const home = await documentsPortal({ db, search, files: watched(files, open) })
  const row = await add(home, home.camille, pdfFile('un.pdf', 300_000))

  for (const path of [urlFor(urls.documentFile, { id: row.id }), `${urls.documentArchive}?selection=${row.id}`]) {
    const answer = await home.camille.visit(path, { method: 'HEAD' })
    expect([answer.status, answer.body]).toEqual([200, null])
    expect(open.size).toBe(0)
  }
})

/** One piece, and no other; `waited` once the other is asked for. */
function stalling() {
  let pieces = 0
  let wait = () => {}
  const waited = new Promise<void>((resolve) => {
    wait = resolve
  })
  const content = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (pieces++ === 0) return controller.enqueue(pdfOf(1000))
        wait()
        return new Promise(() => {})
      },
    },
    { highWaterMark: 0 },
  )
  return { content, waited }
}

/** `open` holds the keys of files that are being read. */
function watched(files: Files, open: Set<string>): Files {
  return {
    ...files,
    async get(key) {
      const reader = (await files.get(key))?.getReader()
      open.add(key)
      return new ReadableStream<Uint8Array>({
        async pull(controller) {
          const { value } = (await reader?.read()) ?? {}
          if (value) return controller.enqueue(value)
          open.delete(key)
          controller.close()
        },
        async cancel() {
          open.delete(key)
          await reader?.cancel()
        },
      })
    },
  }
}
