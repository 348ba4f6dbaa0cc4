import { createHash } from 'node:crypto'
import type { Document } from './document.queries.ts'

class Corrupted extends Error {}

export type Failed = (error: unknown) => void

/** Releases the last chunk only once the checksum is verified, so that a damaged file never has its full length. */
export function verifiedContent(
  content: ReadableStream<Uint8Array>,
  { id, sizeBytes, sha256 }: Pick<Document, 'id' | 'sizeBytes' | 'sha256'>,
  failed: Failed,
) {
  const reader = content.getReader()
  const hash = createHash('sha256')
  let passed = 0
  let held: Uint8Array | undefined
  let isGivenUp = false

  async function next() {
    const { value } = await reader.read()
    if (isGivenUp) return undefined
    if (value) {
      hash.update(value)
      passed += value.length
    } else if (passed !== sizeBytes || hash.digest('hex') !== sha256)
      throw new Corrupted(`the file of document ${id} has changed`)
    return value
  }

  async function pull(controller: ReadableStreamDefaultController<Uint8Array>) {
    const piece = held ?? (await next())
    held = piece && (await next())
    if (isGivenUp) return
    if (piece) controller.enqueue(piece)
    if (!held) controller.close()
  }

  /** A cancelled stream ends early without a failure. */
  function close() {
    isGivenUp = true
    return reader.cancel()
  }

  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) =>
        pull(controller).catch((error: unknown) => {
          failed(error)
          throw error
        }),
      cancel: close,
    },
    { highWaterMark: 0 },
  )
  return { body, close }
}
