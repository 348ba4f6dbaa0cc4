/** A body as one array, for stores that need its length. The array is allocated first, so the body is in memory once. */
export async function collect(body: ReadableStream<Uint8Array>, bytesMax: number): Promise<Uint8Array<ArrayBuffer>> {
  const room = new Uint8Array(bytesMax)
  let length = 0
  for await (const chunk of body) {
    if (length + chunk.length > bytesMax) throw new RangeError(`the body is longer than the ${bytesMax} bytes announced`)
    room.set(chunk, length)
    length += chunk.length
  }
  return room.subarray(0, length)
}
