/** A body that sends these pieces and then stands still. `send` adds pieces, `end` ends it. */
export function standingBody(...pieces: (string | Uint8Array)[]) {
  const state = { isCancelled: false }
  let still = Promise.withResolvers<void>()
  let more = Promise.withResolvers<void>()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (pieces.length === 0) {
          still.resolve()
          await more.promise
        }
        const piece = pieces.shift()
        if (piece === undefined) return state.isCancelled ? undefined : controller.close()
        controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece)
      },
      cancel() {
        state.isCancelled = true
        more.resolve()
      },
    },
    { highWaterMark: 0 },
  )

  function send(piece: string | Uint8Array) {
    pieces.push(piece)
    const waiting = more
    still = Promise.withResolvers()
    more = Promise.withResolvers()
    waiting.resolve()
  }

  return {
    state,
    send,
    end: () => more.resolve(),
    /** Resolves when the portal has read all that was sent, and waits. */
    still: () => still.promise,
    init: (contentType: string) =>
      ({ method: 'POST', headers: { 'Content-Type': contentType }, body, duplex: 'half' }) as RequestInit,
  }
}
