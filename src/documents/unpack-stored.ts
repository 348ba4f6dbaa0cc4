import type { ZipEntry } from '#src/formats/zip-directory.ts'
import type { Files } from '#src/ports/files.ts'
import { type ByteCursor, byteCursor, EndsEarly } from './byte-cursor.ts'
import { inflatedBytes, NotDeflated, Swells } from './inflated-bytes.ts'
import { FileRefused } from './judge-content.ts'

const HEADER = 0x04034b50
const HEADER_BYTES = 30
const STORED = 0
const DEFLATED = 8
/** One of these swells to a thousand at most, which is then in memory. */
const PACKED_PIECE_BYTES = 1024

/** The archive is not what its directory says. */
class Unsound extends Error {}
const unsound = [Unsound, EndsEarly, NotDeflated]

/**
 * Unpacks an archive that was just stored, keeping nothing, for its directory may lie about what it holds: throws
 * FileRefused when it swells past its word or is damaged. What is encrypted can’t be looked into.
 */
export async function unpackStored(files: Files, storageKey: string, entries: ZipEntry[]): Promise<void> {
  const content = await files.get(storageKey)
  if (!content) throw new Error('the file is not in the store')
  const cursor = byteCursor(content)
  try {
    for (const entry of entries.toSorted((one, other) => one.at - other.at)) await unpack(cursor, entry)
  } catch (error) {
    if (error instanceof Swells) throw new FileRefused('archive_too_big')
    if (unsound.some((kind) => error instanceof kind)) throw new FileRefused('archive_unreadable')
    throw error
  } finally {
    await cursor.close()
  }
}

async function unpack(cursor: ByteCursor, { at, method, packedBytes, bytes, isEncrypted }: ZipEntry) {
  if (at < cursor.place()) throw new Unsound('two entries share their bytes')
  await pass(cursor.pieces(at - cursor.place()))
  const header = new DataView((await cursor.take(HEADER_BYTES)).buffer)
  if (header.getUint32(0, true) !== HEADER) throw new Unsound('an entry has no header')
  await pass(cursor.pieces(header.getUint16(26, true) + header.getUint16(28, true)))
  const packed = cursor.pieces(packedBytes, PACKED_PIECE_BYTES)
  if (isEncrypted) return pass(packed)
  if (method !== STORED && method !== DEFLATED) throw new Unsound(`packed in a way that nothing here unpacks: ${method}`)
  const unpacked = method === DEFLATED ? await inflatedBytes(packed, bytes) : await pass(packed)
  if (unpacked !== bytes) throw new Unsound('an entry is not as long as its directory says')
}

async function pass(pieces: AsyncIterable<Uint8Array>) {
  let bytes = 0
  for await (const piece of pieces) bytes += piece.length
  return bytes
}
