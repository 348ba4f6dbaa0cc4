/** `at`: where in the file it begins, with a header of its own. `method`: how it is packed. */
export type ZipEntry = { name: string; packedBytes: number; bytes: number; at: number; method: number; isEncrypted: boolean }

const END = 0x06054b50
const END_BYTES = 22
const COMMENT_BYTES_MAX = 0xffff
const END_64_PLACE = 0x07064b50
const END_64_PLACE_BYTES = 20
const END_64 = 0x06064b50
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const SIZES_64 = 0x0001
const FULL_32 = 0xffffffff

/**
 * What a ZIP says it holds, from its directory, without unpacking anything. `tail` is the end of a file of
 * `sizeBytes`; undefined when there is no directory in it, or not a sound one. Of more than `entriesMax` none is read.
 */
export function readZipDirectory(tail: Uint8Array, sizeBytes: number, entriesMax: number): ZipEntry[] | 'too many' | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  try {
    const directory = findDirectory(view, sizeBytes - tail.length)
    if (!directory) return undefined
    return directory.entries > entriesMax ? 'too many' : readEntries(view, directory)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

type Directory = { at: number; entries: number }

/** Places are told from the start of the file; `before` bytes of it are not in the tail. */
function findDirectory(view: DataView, before: number): Directory | undefined {
  const end = findEnd(view)
  if (end === undefined) return undefined
  const wide = end - END_64_PLACE_BYTES
  if (wide >= 0 && view.getUint32(wide, true) === END_64_PLACE) {
    const at = Number(view.getBigUint64(wide + 8, true)) - before
    if (view.getUint32(at, true) !== END_64) return undefined
    return { entries: Number(view.getBigUint64(at + 32, true)), at: Number(view.getBigUint64(at + 48, true)) - before }
  }
  return { entries: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) - before }
}

/** The end says how long the comment after it is: that tells it from the same bytes inside a comment. */
function findEnd(view: DataView) {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES_MAX); at--)
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at
  return undefined
}

function readEntries(view: DataView, { at, entries }: Directory): ZipEntry[] | undefined {
  const found: ZipEntry[] = []
  for (let place = at; found.length < entries; ) {
    if (view.getUint32(place, true) !== ENTRY) return undefined
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(place + offset, true))
    found.push(readEntry(view, place, nameBytes ?? 0, extraBytes ?? 0))
    place += ENTRY_BYTES + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0)
  }
  return found
}

function readEntry(view: DataView, place: number, nameBytes: number, extraBytes: number): ZipEntry {
  const nameAt = view.byteOffset + place + ENTRY_BYTES
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, nameAt, nameBytes))
  const [packedBytes, bytes, at] = [20, 24, 42].map((offset) => view.getUint32(place + offset, true)) as [number, number, number]
  const wide = wideSizes(view, place + ENTRY_BYTES + nameBytes, extraBytes)
  return {
    name,
    method: view.getUint16(place + 10, true),
    isEncrypted: (view.getUint16(place + 8, true) & 1) === 1,
    bytes: bytes === FULL_32 ? (wide.shift() ?? bytes) : bytes,
    packedBytes: packedBytes === FULL_32 ? (wide.shift() ?? packedBytes) : packedBytes,
    at: at === FULL_32 ? (wide.shift() ?? at) : at,
  }
}

/** Sizes that do not fit into 32 bits stand in an extra field: the real one, the packed one, the place. */
function wideSizes(view: DataView, from: number, extraBytes: number) {
  for (let at = from; at + 4 <= from + extraBytes; ) {
    const length = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === SIZES_64)
      return Array.from({ length: Math.floor(length / 8) }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)))
    at += 4 + length
  }
  return []
}
