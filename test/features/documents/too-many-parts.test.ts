import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { pdfFile } from '#test/support/sample-files.ts'
import { details, documentsPortal } from './documents-portal.ts'

const PARTS = 10_000
const PARTS_A_CHUNK = 100
const part = (disposition: string) => `--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\na\r\n`

const kinds = {
  fields: 'name="label"',
  files: 'name="file"; filename="a.txt"',
  'parts without a name': 'x',
}

/** A form of so many parts that comes a hundred at a time, and how much of it was read. */
function form(one: string) {
  const seen = { chunks: 0, cancelled: false }
  const chunk = new TextEncoder().encode(one.repeat(PARTS_A_CHUNK))
  const body = new ReadableStream(
    {
      pull(controller) {
        if (seen.chunks * PARTS_A_CHUNK === PARTS) return controller.close()
        seen.chunks += 1
        controller.enqueue(chunk)
      },
      cancel() {
        seen.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  return { seen, init: { method: 'POST', headers, body, duplex: 'half' } as RequestInit }
}

test.each(Object.entries(kinds))('a form of 10 000 %s is refused at once, and its rest is not read', async (_, disposition) => {
  const home = await documentsPortal()
  const { seen, init } = form(part(disposition))

  const answer = await home.camille.visit(urls.documents, init)

  expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('Envoi trop volumineux')])
  expect(seen.cancelled).toBe(true)
  expect(seen.chunks).toBeLessThan(5)
  await home.settled()
  expect([await home.rows(), await home.stored()]).toEqual([[], []])
})

test('a form with every field twice is still read', async () => {
  const home = await documentsPortal()
  const fields = { file: pdfFile(), label: [details.label, details.label], type: [details.type, details.type] }
  expect((await home.camille.post(urls.documents, fields)).status).toBe(303)
})
