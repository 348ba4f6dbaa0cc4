import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { encodingOf, packedSentence } from '#src/directory/file-kind.ts'
import type { RefusedRows } from '#src/directory/import-structures.ts'

const PIECE_BYTES = 1 << 20

/** A name derived from the file's content, by which an interrupted import is resumed. */
export function fileName(path: string, source: string): string {
  const { size } = statSync(path)
  const ends = [readBytes(path, 0), readBytes(path, Math.max(0, size - PIECE_BYTES))]
  const hash = ends.reduce((digest, bytes) => digest.update(bytes), createHash('sha256').update(`${size}`)).digest('hex')
  return `import:${source}:${hash.slice(0, 16)}`
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function readBytes(path: string, from: number) {
  const file = openSync(path, 'r')
  const bytes = new Uint8Array(PIECE_BYTES)
  const read = readSync(file, bytes, 0, PIECE_BYTES, from)
  closeSync(file)
  return bytes.subarray(0, read)
}

/** In UTF-8, or in UTF-16: « Texte Unicode » of Excel. */
export function filePieces(path: string): AsyncIterable<string> {
  const encoding = encodingOf(headOf(path))
  if (encoding === 'utf-16be') return swapped(createReadStream(path, { highWaterMark: PIECE_BYTES }))
  return createReadStream(path, { encoding, highWaterMark: PIECE_BYTES })
}

/** Streams of Node read no UTF-16 of big machines. */
async function* swapped(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-16be', { ignoreBOM: true })
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

const HEAD_BYTES = 1024
const headOf = (path: string) => readBytes(path, 0).subarray(0, HEAD_BYTES)

/** Why it can't be read at all, if so. */
export function unreadableSentence(path: string): string | undefined {
  return packedSentence(headOf(path))
}

/** The file of refused rows; a resumed import continues it. */
export function refusedRows(path: string): RefusedRows {
  const size = () => (existsSync(path) ? statSync(path).size : 0)
  return {
    size,
    cutTo: (bytes) => (bytes > 0 && size() >= bytes ? truncateSync(path, bytes) : writeFileSync(path, '')),
    add: (text) => appendFileSync(path, text),
  }
}
