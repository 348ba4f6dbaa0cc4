import type { DownloadSlot } from '#src/ports/heavy-work.ts'
import { TooOften } from './problems.ts'
import type { Ctx } from './route.ts'

const RETRY_MS = 10_000

/** An archive of a person's files, one at a time; throws TooOften while another leaves. */
export async function oneArchive(c: Ctx, userId: string, open: () => Promise<ReadableStream<Uint8Array>>) {
  const { downloadSlot, now } = c.env
  const slot = downloadSlot(userId)
  if (!slot) throw new TooOften('downloads', new Date(now().getTime() + RETRY_MS))
  const archive = await open().catch((error: unknown) => {
    slot.giveBack()
    throw error
  })
  return untilEnd(archive, slot)
}

type Slot = NonNullable<ReturnType<DownloadSlot>>

/** The same stream; the place is given back once it is read, broken or cancelled. */
function untilEnd(stream: ReadableStream<Uint8Array>, { pause, giveBack }: Slot) {
  const reader = stream.getReader()
  async function pull(controller: ReadableStreamDefaultController<Uint8Array>) {
    await pause()
    const { value, done } = await reader.read()
    if (!done) return controller.enqueue(value)
    giveBack()
    controller.close()
  }
  return new ReadableStream<Uint8Array>(
    {
      pull: (controller) =>
        pull(controller).catch((error: unknown) => {
          giveBack()
          throw error
        }),
      cancel(reason) {
        giveBack()
        return reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
