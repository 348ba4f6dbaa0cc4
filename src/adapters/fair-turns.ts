import type { Ports } from '#src/ports/ports.ts'

/** While others are there, a busy address gets a turn so often: twenty a second, enough for a town hall behind one address. */
const TURN_MS = 50
/** A request that takes longer, such as an upload, no longer keeps its own address waiting. */
const LONG_MS = 250

/** Serves an address one request at a time, and less often while others are there: one address never makes everybody wait. */
export function fairTurns(timer: Ports['timer']) {
  const served = new Map<string, number>()
  const waiting = new Map<string, { starts: (() => void)[]; cancel: () => void }>()
  /** Addresses with a request running or just ended, each with the cancellation of the timer that removes it. */
  const there = new Map<string, () => void>()

  async function inTurn<Result>(address: string, work: () => Promise<Result>): Promise<Result> {
    if (served.has(address) || waiting.has(address)) await turnOf(address)
    const end = begin(address)
    try {
      return await work()
    } finally {
      end()
    }
  }

  function turnOf(address: string) {
    return new Promise<void>((resolve) => {
      const own = waiting.get(address)
      if (own) own.starts.push(resolve)
      else waiting.set(address, { starts: [resolve], cancel: timer(TURN_MS, () => startNext(address)) })
    })
  }

  function startNext(address: string) {
    const own = waiting.get(address)
    own?.cancel()
    const start = own?.starts.shift()
    if (own && own.starts.length > 0) own.cancel = timer(TURN_MS, () => startNext(address))
    else waiting.delete(address)
    start?.()
  }

  function begin(address: string) {
    served.set(address, (served.get(address) ?? 0) + 1)
    there.get(address)?.()
    there.set(address, () => {})
    const cancel = timer(LONG_MS, end)
    let hasEnded = false
    function end() {
      if (hasEnded) return
      hasEnded = true
      cancel()
      leave(address)
      const others = [...there.keys()].some((each) => each !== address)
      if (!others) startNext(address)
    }
    return end
  }

  function leave(address: string) {
    const left = (served.get(address) ?? 0) - 1
    if (left > 0) return served.set(address, left)
    served.delete(address)
    const cancel = timer(TURN_MS, () => there.delete(address))
    return there.set(address, cancel)
  }

  return inTurn
}
