import { Reader } from '@zip.js/zip.js/lib/zip-core-external.js'
import type { Files } from '#src/ports/files.ts'

/** A file of 10 MB takes ten reads, for any number of entries. */
const BLOCK_BYTES = 1024 * 1024

/** Reads a stored file by ranges for zip.js, and keeps the last block. */
export class StoredReader extends Reader<void> {
  readonly #files: Files
  readonly #key: string
  /** The store's failure, which zip.js would report as a damaged archive. */
  failure: unknown
  #block = { at: 0, bytes: new Uint8Array() }

  constructor(files: Files, key: string, sizeBytes: number) {
    super()
    this.#files = files
    this.#key = key
    this.size = sizeBytes
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
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
