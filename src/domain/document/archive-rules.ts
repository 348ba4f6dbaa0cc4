import type { DocumentExtension } from './document-extensions.ts'

export const ARCHIVE_ENTRIES_MAX = 10_000
/** The largest declared unpacked size: a person's quota. */
export const ARCHIVE_BYTES_MAX = 200 * 1024 * 1024

export type ArchiveProblem =
  | 'content_mismatch'
  | 'archive_unreadable'
  | 'archive_too_many_entries'
  | 'archive_too_big'
  | 'archive_nested'

const officeFolders: Partial<Record<DocumentExtension, string>> = { docx: 'word/', xlsx: 'xl/', pptx: 'ppt/' }
const openDocuments: Partial<Record<DocumentExtension, string>> = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' }
const ARCHIVE_NAME = /\.(zip|gz|tgz|bz2|xz|7z|rar)[ .]*$/i
const MIMETYPE_AT = 30

export function isArchive(extension: DocumentExtension) {
  return extension === 'zip' || Object.hasOwn(officeFolders, extension) || Object.hasOwn(openDocuments, extension)
}

export type ArchiveEntry = { filename: string; compressedSize: number; uncompressedSize: number }
type Content = { head: Uint8Array; entries: ArchiveEntry[]; sizeBytes: number }

export function archiveProblem(extension: DocumentExtension, { head, entries, sizeBytes }: Content): ArchiveProblem | undefined {
  if (entries.length > ARCHIVE_ENTRIES_MAX) return 'archive_too_many_entries'
  if (!isOfItsKind(extension, entries, head)) return 'content_mismatch'
  // Overlapping entries let a small file unpack to a huge one.
  if (total(entries, 'compressedSize') > sizeBytes || total(entries, 'uncompressedSize') > ARCHIVE_BYTES_MAX)
    return 'archive_too_big'
  return entries.some(({ filename }) => ARCHIVE_NAME.test(filename)) ? 'archive_nested' : undefined
}

function isOfItsKind(extension: DocumentExtension, entries: ArchiveEntry[], head: Uint8Array) {
  const folder = officeFolders[extension]
  if (folder) return entries.some(({ filename }) => filename.startsWith(folder))
  const kind = openDocuments[extension]
  const start = String.fromCharCode(...head.subarray(MIMETYPE_AT, MIMETYPE_AT + 80))
  return !kind || start.startsWith(`mimetypeapplication/vnd.oasis.opendocument.${kind}`)
}

function total(entries: ArchiveEntry[], size: 'compressedSize' | 'uncompressedSize') {
  return entries.reduce((sum, entry) => sum + entry[size], 0)
}
