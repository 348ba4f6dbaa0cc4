import type { BusboyFileStream } from '@fastify/busboy'

/** The file as a web stream with backpressure. `drop` consumes the rest. */
export function bodyOf(stream: BusboyFileStream) {
  let isRead = true
  const drop = () => {
    isRead = false
    stream.resume()
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      stream.pause()
      stream.on('data', (chunk: Uint8Array) => {
        if (!isRead) return
        controller.enqueue(chunk)
        if ((controller.desiredSize ?? 0) <= 0) stream.pause()
      })
      const finish = (act: () => void) => {
        if (isRead) act()
        isRead = false
      }
      stream.once('end', () => finish(() => controller.close()))
      // Busboy may emit it twice, and an error without a listener ends the process.
      stream.on('error', (error) => finish(() => controller.error(error)))
    },
    pull: () => void stream.resume(),
    cancel: drop,
  })
  return { body, drop }
}
