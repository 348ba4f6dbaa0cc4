import { HTTPException } from 'hono/http-exception'
import type { MiddlewareHandler } from 'hono/types'
import type { Ports } from '#src/ports/ports.ts'
import type { Env } from './route.ts'

/** A sender that is still there sends something; a mobile phone that changes its network needs a few seconds. */
const SILENCE_MS = 30_000

/** Ends a request whose body stands still: otherwise it would hold its connection, and an upload its file, for ever. */
export const endsSilentBodies: MiddlewareHandler<Env> = (c, next) => {
  const { body } = c.req.raw
  if (body) c.req.raw = new Request(c.req.raw, { body: unlessSilent(body, c.env.timer), duplex: 'half' } as RequestInit)
  return next()
}

/** The same body, which fails with 408 after a silence. Only the wait for bytes counts, not the work on them. */
function unlessSilent(body: ReadableStream<Uint8Array>, timer: Ports['timer']) {
  const reader = body.getReader()

  function read() {
    return new Promise<Awaited<ReturnType<typeof reader.read>>>((resolve, reject) => {
      const stop = timer(SILENCE_MS, () => {
        const refusal = new HTTPException(408)
        reject(refusal)
        reader.cancel(refusal).catch(() => {})
      })
      reader.read().then(resolve, reject).finally(stop)
    })
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
