import { TooOften } from './problems.ts'
import type { Ctx } from './route.ts'

const RETRY_MS = 10_000

/** An archive of a person's files, one at a time; throws TooOften while another leaves. */
export async function oneArchive(c: Ctx, userId: string, open: () => Promise<ReadableStream<Uint8Array>>) {
  const { downloadSlot, now } = c.env
  const giveBack = downloadSlot(userId)
  if (!giveBack) throw new TooOften('downloads', new Date(now().getTime() + RETRY_MS))
  const archive = await open().catch((error: unknown) => {
    giveBack()
    throw error
  })
  return untilEnd(archive, giveBack)
}

/** The same stream; `ended` is called once it is read, broken or cancelled. */
function untilEnd(stream: ReadableStream<Uint8Array>, ended: () => void) {
  const reader = stream.getReader()
  async function pull(controller: ReadableStreamDefaultController<Uint8Array>) {
    const { value, done } = await reader.read()
    if (!done) return controller.enqueue(value)
    ended()
    controller.close()
  }
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) =>
        pull(controller).catch((error: unknown) => {
          ended()
          throw error
        }),
      cancel(reason) {
        ended()
        return reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
