/** The content ends before it should. */
export class EndsEarly extends Error {}

/** Goes through a stream by so many bytes at a time. */
export function byteCursor(content: ReadableStream<Uint8Array>) {
  const reader = content.getReader()
  let rest = new Uint8Array()
  let place = 0

  /** What comes next, of at most so many bytes. */
  async function next(bytesMax: number) {
    if (rest.length === 0) {
      const { value } = await reader.read()
      if (!value) throw new EndsEarly(`nothing after ${place} bytes`)
      rest = new Uint8Array(value)
    }
    const piece = rest.subarray(0, bytesMax)
    rest = rest.subarray(piece.length)
    place += piece.length
    return piece
  }

  async function* pieces(bytes: number, pieceBytesMax = bytes) {
    for (const end = place + bytes; place < end; ) yield await next(Math.min(end - place, pieceBytesMax))
  }

  async function take(bytes: number) {
    const taken = new Uint8Array(bytes)
    let at = 0
    for await (const piece of pieces(bytes)) {
      taken.set(piece, at)
      at += piece.length
    }
    return taken
  }

  return { place: () => place, pieces, take, close: () => reader.cancel() }
}

export type ByteCursor = ReturnType<typeof byteCursor>
