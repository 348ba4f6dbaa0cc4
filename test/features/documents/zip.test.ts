import { Buffer } from 'node:buffer'
import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-external.js'
import { expect, test } from 'vitest'
import { urls } from '#src/urls.ts'
import { pdfFile, pdfOf } from '#test/support/sample-files.ts'
import { add, documentsPortal } from './documents-portal.ts'

test('the ticked documents come as one ZIP, byte for byte, each under a unique name', async () => {
  const home = await documentsPortal()
  const ids: string[] = []
  for (const file of [pdfFile('Été.pdf', 70_000), pdfFile('a<b>:c.pdf', 400), pdfFile('été.pdf', 300)]) {
    ids.push((await add(home, home.camille, file)).id)
    home.clock.pass({ minutes: 1 })
  }
  await add(home, home.camille, pdfFile('non-coche.pdf'))

  const answer = await home.camille.get(`${urls.documentArchive}?${ids.map((id) => `selection=${id}`).join('&')}`)
  expect(answer.headers.get('Content-Type')).toBe('application/zip')
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename="pieces-jointes.zip"/)
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(answer.headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'")

  const zip = Buffer.from(await answer.arrayBuffer())
  // Stored, not packed: the newest first.
  expect(await new ZipReader(new Uint8ArrayReader(zip)).getEntries()).toMatchObject([
    { filename: 'été.pdf', compressedSize: 300, uncompressedSize: 300 },
    { filename: 'a_b__c.pdf', compressedSize: 400, uncompressedSize: 400 },
    { filename: 'Été (2).pdf', compressedSize: 70_000, uncompressedSize: 70_000 },
  ])
  for (const size of [300, 400, 70_000]) expect(zip.includes(Buffer.from(pdfOf(size)))).toBe(true)
})
