import type { DocumentExtension } from './document-extensions.ts'

export const ARCHIVE_ENTRIES_MAX = 10_000
/** The largest declared unpacked size: a person's quota. */
export const ARCHIVE_BYTES_MAX = 200 * 1024 * 1024

/** APPNOTE 4.4.5. Stored and deflated entries are unpacked to be checked; the others have their own programs. */
const packings = {
  1: 'shrink',
  6: 'implode',
  9: 'deflate64',
  12: 'bzip2',
  14: 'lzma',
  93: 'zstd',
  94: 'mp3',
  95: 'xz',
  96: 'jpeg',
  97: 'wavpack',
  98: 'ppmd',
} as const
export type PackingName = (typeof packings)[keyof typeof packings] | 'other'
const CHECKED = [0, 8]

export type ArchiveProblem =
  | 'content_mismatch'
  | 'archive_unreadable'
  | 'archive_too_many_entries'
  | 'archive_too_big'
  | 'archive_nested'
  | `archive_packed_${PackingName}`

const officeFolders: Partial<Record<DocumentExtension, string>> = { docx: 'word/', xlsx: 'xl/', pptx: 'ppt/' }
const openDocuments: Partial<Record<DocumentExtension, string>> = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' }
const ARCHIVE_NAME = /\.(zip|gz|tgz|bz2|xz|7z|rar)[ .]*$/i

export function isArchive(extension: DocumentExtension) {
  return extension === 'zip' || Object.hasOwn(officeFolders, extension) || Object.hasOwn(openDocuments, extension)
}

export type ArchiveEntry = {
  filename: string
  compressedSize: number
  uncompressedSize: number
  compressionMethod?: number
  encrypted?: boolean
  directory?: boolean
}
/** `mediaType`: what `mimetype` or the manifest of an OpenDocument file says. */
type Content = { mediaType: string; entries: ArchiveEntry[]; sizeBytes: number }

export function archiveProblem(
  extension: DocumentExtension,
  { mediaType, entries, sizeBytes }: Content,
): ArchiveProblem | undefined {
  if (entries.length > ARCHIVE_ENTRIES_MAX) return 'archive_too_many_entries'
  if (!isOfItsKind(extension, entries, mediaType)) return 'content_mismatch'
  // Overlapping entries let a small file unpack to a huge one.
  if (total(entries, 'compressedSize') > sizeBytes || total(entries, 'uncompressedSize') > ARCHIVE_BYTES_MAX)
    return 'archive_too_big'
  if (entries.some(({ filename }) => ARCHIVE_NAME.test(filename))) return 'archive_nested'
  return packingProblem(entries)
}

/** Names one packing that can't be checked. */
function packingProblem(entries: ArchiveEntry[]): ArchiveProblem | undefined {
  const unchecked = entries.find(({ directory, encrypted, compressionMethod = 0 }) => {
    return !directory && !encrypted && !CHECKED.includes(compressionMethod)
  })
  if (!unchecked) return undefined
  return `archive_packed_${packings[unchecked.compressionMethod as keyof typeof packings] ?? 'other'}`
}

/** By the parts that its directory lists, as office programs do: whatever the order, the case and the separator. */
function isOfItsKind(extension: DocumentExtension, entries: ArchiveEntry[], mediaType: string) {
  const names = entries.map(({ filename }) => partName(filename))
  const folder = officeFolders[extension]
  if (folder) return names.some((name) => name.startsWith(folder))
  const kind = openDocuments[extension]
  if (!kind) return true
  if (mediaType) return mediaType.startsWith(`application/vnd.oasis.opendocument.${kind}`)
  return names.includes('content.xml') && names.includes('meta-inf/manifest.xml')
}

/** « word\\Document.xml » is word/document.xml. */
export function partName(filename: string): string {
  return filename
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')
    .toLowerCase()
}

export function isOpenDocument(extension: DocumentExtension): boolean {
  return Object.hasOwn(openDocuments, extension)
}

function total(entries: ArchiveEntry[], size: 'compressedSize' | 'uncompressedSize') {
  return entries.reduce((sum, entry) => sum + entry[size], 0)
}
