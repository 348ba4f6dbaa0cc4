import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ARCHIVE_ENTRIES_MAX, ARCHIVE_TAIL_BYTES, archiveProblem } from '#src/domain/document/archive-rules.ts'
import type { DocumentExtension } from '#src/domain/document/document-extensions.ts'
import { readZipDirectory } from '#src/formats/zip-directory.ts'
import { crowded, docx, odt, swollen, zipOf } from '#test/support/sample-files.ts'

function problemOf(extension: DocumentExtension, content: Uint8Array) {
  const [head, tail] = [content.subarray(0, 1024), content.subarray(-ARCHIVE_TAIL_BYTES)]
  return archiveProblem(extension, { head, tail, sizeBytes: content.length })
}

test('the directory names every entry with its sizes', async () => {
  const zip = await zipOf({ 'été.txt': 'bonjour', 'b/c.txt': '' })
  expect(readZipDirectory(zip, zip.length, 10)).toMatchObject([
    { name: 'été.txt', packedBytes: 7, bytes: 7 },
    { name: 'b/c.txt', packedBytes: 0, bytes: 0 },
  ])
})

test('it is found when only the end of the file is at hand, and after a comment', async () => {
  const zip = await zipOf({ 'a.txt': 'x'.repeat(5000) })
  expect(readZipDirectory(zip.subarray(-200), zip.length, 10)).toHaveLength(1)
  const comment = new TextEncoder().encode('une remarque PK\x05\x06')
  const commented = new Uint8Array([...zip, ...comment])
  new DataView(commented.buffer).setUint16(zip.length - 2, comment.length, true)
  expect(readZipDirectory(commented, commented.length, 10)).toHaveLength(1)
})

test('sound archives and office files have no problem', async () => {
  expect(problemOf('zip', await zipOf({ 'a.pdf': 'x', 'b.docx': 'y' }))).toBeUndefined()
  expect(problemOf('zip', await zipOf({}))).toBeUndefined()
  expect(problemOf('docx', await docx())).toBeUndefined()
  expect(problemOf('odt', await odt())).toBeUndefined()
})

test.each([
  ['docx', odt, 'content_mismatch'],
  ['xlsx', docx, 'content_mismatch'],
  ['odt', docx, 'content_mismatch'],
  ['ods', odt, 'content_mismatch'],
  ['zip', async () => swollen(await zipOf({ a: 'b' }), 200 * 1024 * 1024 + 1), 'archive_too_big'],
  ['zip', async () => swollen(await zipOf({ a: 'b' }), 0xffffffff), 'archive_too_big'],
  ['zip', async () => crowded(ARCHIVE_ENTRIES_MAX), undefined],
  ['zip', async () => crowded(ARCHIVE_ENTRIES_MAX + 1), 'archive_too_many_entries'],
  ['zip', async () => crowded(65_535), 'archive_too_many_entries'],
  ['zip', () => zipOf({ 'dossier/Autre.ZIP': 'x' }), 'archive_nested'],
  ['zip', () => zipOf({ 'a.tar.gz': 'x' }), 'archive_nested'],
  ['zip', async () => (await zipOf({ a: 'b' })).slice(0, -1), 'archive_unreadable'],
  ['zip', async () => (await zipOf({ a: 'b'.repeat(100) })).slice(50), 'archive_unreadable'],
  ['zip', async () => new Uint8Array(), 'archive_unreadable'],
] as const)('a %s: %o is %s', async (extension, make, problem) => {
  expect(problemOf(extension, await make())).toBe(problem)
})

test('entries that share their bytes are a bomb', async () => {
  const zip = await zipOf({ a: 'x'.repeat(100), b: 'y'.repeat(100) })
  const view = new DataView(zip.buffer)
  for (let at = 0; at < zip.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 20, zip.length, true)
  expect(problemOf('zip', zip)).toBe('archive_too_big')
})

test('whatever the bytes, there is an answer', async () => {
  const zip = await zipOf({ 'a.txt': 'bonjour', 'b.txt': 'au revoir' })
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.nat(40), (at, byte, cut) => {
      const damaged = zip.slice(0, zip.length - cut)
      if (at < damaged.length) damaged[at] = byte
      expect(() => problemOf('zip', damaged)).not.toThrow()
    }),
  )
})
