/** More comes out than was said. */
export class Swells extends Error {}

/** Damaged, or not packed this way. */
export class NotDeflated extends Error {}

/** How much comes out of what is packed, which is counted and dropped; throws Swells past `bytesMax`. */
export async function inflatedBytes(packed: AsyncGenerator<Uint8Array<ArrayBuffer>>, bytesMax: number): Promise<number> {
  let failure: unknown
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { value, done } = await packed.next()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          failure = error
          throw error
        }
      },
    },
    { highWaterMark: 0 },
  )
  let bytes = 0
  try {
    for await (const piece of source.pipeThrough(new DecompressionStream('deflate-raw'))) {
      bytes += piece.length
      if (bytes > bytesMax) throw new Swells(`more than ${bytesMax} bytes`)
    }
  } catch (error) {
    if (error instanceof Swells) throw error
    throw failure ?? new NotDeflated('what is packed is damaged', { cause: error })
  }
  return bytes
}
