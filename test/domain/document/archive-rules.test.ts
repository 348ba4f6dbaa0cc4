import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-external.js'
import { expect, test } from 'vitest'
import { openDocumentType } from '#src/documents/inner-kind.ts'
import { ARCHIVE_BYTES_MAX, ARCHIVE_ENTRIES_MAX, archiveProblem } from '#src/domain/document/archive-rules.ts'
import type { DocumentExtension } from '#src/domain/document/document-extensions.ts'
import { docx, odt, zipOf } from '#test/support/sample-files.ts'

async function problemOf(extension: DocumentExtension, content: Uint8Array) {
  const entries = await new ZipReader(new Uint8ArrayReader(content)).getEntries()
  return archiveProblem(extension, { mediaType: await openDocumentType(entries), entries, sizeBytes: content.length })
}

test('valid archives and office files have no problem', async () => {
  expect(await problemOf('zip', await zipOf({ 'a.pdf': 'x', 'b.docx': 'y' }))).toBeUndefined()
  expect(await problemOf('zip', await zipOf({}))).toBeUndefined()
  expect(await problemOf('docx', await docx())).toBeUndefined()
  expect(await problemOf('odt', await odt())).toBeUndefined()
})

test.each([
  ['docx', odt, 'content_mismatch'],
  ['xlsx', docx, 'content_mismatch'],
  ['odt', docx, 'content_mismatch'],
  ['ods', odt, 'content_mismatch'],
  ['zip', () => zipOf({ 'dossier/Autre.ZIP': 'x' }), 'archive_nested'],
  ['zip', () => zipOf({ 'a.tar.gz': 'x' }), 'archive_nested'],
] as const)('a %s: %o is %s', async (extension, make, problem) => {
  expect(await problemOf(extension, await make())).toBe(problem)
})

const entry = { filename: 'a', compressedSize: 10, uncompressedSize: 10 }
const directory = (entries: (typeof entry)[]) => ({ mediaType: '', entries, sizeBytes: 100 })

test('a ZIP is refused with too many entries, too many unpacked bytes, or overlapping entries', () => {
  const many = (compressedSize: number, length: number) => Array.from({ length }, () => ({ ...entry, compressedSize }))
  expect(archiveProblem('zip', directory(many(0, ARCHIVE_ENTRIES_MAX)))).toBeUndefined()
  expect(archiveProblem('zip', directory(many(0, ARCHIVE_ENTRIES_MAX + 1)))).toBe('archive_too_many_entries')
  expect(archiveProblem('zip', directory([{ ...entry, uncompressedSize: ARCHIVE_BYTES_MAX }]))).toBeUndefined()
  expect(archiveProblem('zip', directory([{ ...entry, uncompressedSize: ARCHIVE_BYTES_MAX + 1 }]))).toBe('archive_too_big')
  expect(archiveProblem('zip', directory(many(51, 2)))).toBe('archive_too_big')
})
