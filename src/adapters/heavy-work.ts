import { networkOf } from '#src/formats/network-address.ts'
import { Busy, type CpuSlot, type Share } from '#src/ports/heavy-work.ts'
import { fairQueue } from './fair-queue.ts'

/** Nobody types several passwords at once; a network may be a whole town hall at nine in the morning. */
const PERSON_WAITING_MAX = 3
const NETWORK_WAITING_MAX = 10

type Waiting = { start: () => void; refuse: (error: Busy) => void }

/**
 * Runs `atOnce` pieces of work in parallel and queues `waitingMax` more, with a fair share for each person and network; throws
 * `Busy` beyond. One scrypt costs 16 MiB and 200 ms.
 */
export function heavyWork(atOnce: number, waitingMax: number): CpuSlot {
  let running = 0
  const queue = fairQueue<Waiting>(waitingMax)

  function wait(share: Share) {
    const { key, keyMax } = placeOf(share)
    return new Promise<void>((start, refuse) => {
      queue.add(key, { start, refuse }, keyMax)?.refuse(new Busy(`too much work waits for ${key}`))
    })
  }

  return async (share, work) => {
    if (running >= atOnce) await wait(share)
    else running++
    try {
      return await work()
    } finally {
      const next = queue.next()
      if (next) next.start()
      else running--
    }
  }
}

function placeOf({ userId, address }: Share) {
  return userId === undefined
    ? { key: `network ${networkOf(address)}`, keyMax: NETWORK_WAITING_MAX }
    : { key: `person ${userId}`, keyMax: PERSON_WAITING_MAX }
}
