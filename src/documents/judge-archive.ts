import { setImmediate as pause } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import {
  type Entry,
  WARNING_MISMATCHED_CENTRAL_DIRECTORY_OFFSET,
  WARNING_MISMATCHED_ZIP64_END_OF_CENTRAL_DIRECTORY,
  WARNING_PREPENDED_DATA,
  WARNING_TRAILING_CENTRAL_DIRECTORY_DATA,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-reader.js'
import { ARCHIVE_ENTRIES_MAX, archiveProblem, isOpenDocument } from '#src/domain/document/archive-rules.ts'
import type { DocumentExtension } from '#src/domain/document/document-extensions.ts'
import { isOldContainer } from '#src/domain/document/document-signature.ts'
import type { Files } from '#src/ports/files.ts'
import { isEncryptedOffice, openDocumentType } from './inner-kind.ts'
import { FileRefused } from './judge-content.ts'
import { StoredReader } from './stored-reader.ts'

const EMPTY_PACKED_BYTES = 2

/** Other programs would list entries that zip.js does not. */
const hiddenEntries = new Set([
  WARNING_TRAILING_CENTRAL_DIRECTORY_DATA,
  WARNING_MISMATCHED_CENTRAL_DIRECTORY_OFFSET,
  WARNING_MISMATCHED_ZIP64_END_OF_CENTRAL_DIRECTORY,
  WARNING_PREPENDED_DATA,
])

/** Every other request waits for several pauses: with 10 000 entries 0.1 s at 1 ms, 2 s with a pause every 50 entries. */
const WORK_BETWEEN_PAUSES_MS = 1

type Archive = { storageKey: string; extension: DocumentExtension; head: Uint8Array; sizeBytes: number }

/** Judges the directory, then unpacks every entry without storing it. Throws FileRefused. */
export async function judgeArchive(files: Files, { storageKey, extension, head, sizeBytes }: Archive): Promise<void> {
  if (isOldContainer(head)) {
    if (await isEncryptedOffice(files, storageKey, sizeBytes)) return
    throw new FileRefused('content_mismatch')
  }
  const reader = new StoredReader(files, storageKey, sizeBytes)
  const rest = pauseBetween()
  const zip = new ZipReader(reader, { filenameValidation: 'tolerant', useWebWorkers: false })
  try {
    const entries = await readDirectory(zip, rest)
    const mediaType = isOpenDocument(extension) && entries.length <= ARCHIVE_ENTRIES_MAX ? await openDocumentType(entries) : ''
    const problem = archiveProblem(extension, { entries, mediaType, sizeBytes })
    if (problem) throw new FileRefused(problem)
    for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
      await rest()
      await unpack(entry)
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error
    if (reader.failure) throw reader.failure
    throw new FileRefused('archive_unreadable')
  }
}

/** Lets other requests be answered. Not after each entry: workerd pauses for a millisecond. */
function pauseBetween() {
  let worksSince = performance.now()
  return async () => {
    if (performance.now() - worksSince < WORK_BETWEEN_PAUSES_MS) return
    await pause()
    worksSince = performance.now()
  }
}

async function readDirectory(zip: ZipReader<unknown>, rest: () => Promise<void>) {
  const entries: Entry[] = []
  for await (const entry of zip.getEntriesGenerator()) {
    if (entries.push(entry) > ARCHIVE_ENTRIES_MAX) return entries
    await rest()
  }
  if (zip.warnings?.some(({ reason }) => hiddenEntries.has(reason))) throw new FileRefused('archive_unreadable')
  return entries
}

async function unpack(entry: Entry) {
  if (entry.directory) {
    if (entry.uncompressedSize > 0 || entry.compressedSize > EMPTY_PACKED_BYTES) throw new FileRefused('archive_unreadable')
    return
  }
  let checksum = 0
  const write = (piece: Uint8Array) => {
    checksum = crc32(piece, checksum)
  }
  const sink = new WritableStream<Uint8Array>({ write })
  await entry.getData(sink, { checkOverlappingEntry: true, passThrough: entry.encrypted })
  if (!entry.encrypted && checksum !== entry.signature) throw new FileRefused('archive_unreadable')
}
