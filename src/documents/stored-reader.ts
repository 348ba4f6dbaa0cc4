import type { Files } from '#src/ports/files.ts'

/** A file of 10 MB takes ten reads, for any number of entries. */
const BLOCK_BYTES = 1024 * 1024

/** A deflated chunk expands up to a thousand times, in memory. */
const PACKED_PIECE_BYTES = 1024

/** Reads a stored file by ranges for zip.js, and keeps the last block. Extending its `Reader` would bring the whole library. */
export class StoredReader {
  readonly size: number
  readonly #files: Files
  readonly #key: string
  /** The store's failure, which zip.js would report as a damaged archive. */
  failure: unknown
  #block = { at: 0, bytes: new Uint8Array() }

  constructor(files: Files, key: string, sizeBytes: number) {
    this.#files = files
    this.#key = key
    this.size = sizeBytes
  }

  get readable(): ReadableStream<Uint8Array> {
    return this.createReadable()
  }

  /** A range, in pieces so small that unpacking one fits into memory. */
  createReadable({ offset = 0, size }: { offset?: number; size?: number } = {}): ReadableStream<Uint8Array> {
    const end = size === undefined ? this.size : offset + size
    let read = 0
    return new ReadableStream({
      pull: async (controller) => {
        const piece = await this.readUint8Array(offset + read, Math.min(PACKED_PIECE_BYTES, end - offset - read))
        read += piece.length
        if (piece.length > 0) controller.enqueue(piece)
        if (offset + read >= end || piece.length === 0) controller.close()
      },
    })
  }

  async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const wanted = Math.min(length, this.size - index)
    if (wanted <= 0) return new Uint8Array()
    const { at, bytes } = this.#block
    if (index < at || index + wanted > at + bytes.length) {
      const size = Math.max(wanted, Math.min(BLOCK_BYTES, this.size - index))
      this.#block = { at: index, bytes: await this.#read(index, size) }
    }
    const from = index - this.#block.at
    return this.#block.bytes.slice(from, from + wanted)
  }

  async #read(offset: number, length: number) {
    try {
      const content = await this.#files.get(this.#key, { offset, length })
      if (!content) throw new Error('the file is not in the store')
      return new Uint8Array(await new Response(content).arrayBuffer())
    } catch (error) {
      this.failure = error
      throw error
    }
  }
}
