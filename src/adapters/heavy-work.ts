import { networkOf } from '#src/formats/network-address.ts'
import { Busy, type CpuSlot, type Share } from '#src/ports/heavy-work.ts'
import { fairQueue } from './fair-queue.ts'

/** A person types one password at a time; a network may be a whole town hall at nine in the morning. */
const PERSON_WAITING_MAX = 3
const NETWORK_WAITING_MAX = 10

type Waiting = { start: () => void; refuse: (error: Busy) => void }

/** Runs `atOnce` pieces, one a person, and queues `waitingMax` with fair shares; throws `Busy` beyond. One scrypt: 16 MiB, 200 ms. */
export function heavyWork(atOnce: number, waitingMax: number): CpuSlot {
  let running = 0
  const working = new Set<string>()
  const queue = fairQueue<Waiting>(waitingMax)
  const mayStart = (key: string) => running < atOnce && !working.has(key)

  function begin({ key, isPerson }: Place) {
    running++
    if (isPerson) working.add(key)
  }

  function turnOf(place: Place) {
    return new Promise<void>((resolve, refuse) => {
      const start = () => resolve(begin(place))
      queue.add(place.key, { start, refuse }, place.waitingMax)?.refuse(new Busy(`too much work waits for ${place.key}`))
    })
  }

  return async (share, work) => {
    const place = placeOf(share)
    if (mayStart(place.key)) begin(place)
    else await turnOf(place)
    try {
      return await work()
    } finally {
      running--
      working.delete(place.key)
      queue.next(mayStart)?.start()
    }
  }
}

type Place = ReturnType<typeof placeOf>

function placeOf({ userId, address }: Share) {
  return userId === undefined
    ? { key: `network ${networkOf(address)}`, waitingMax: NETWORK_WAITING_MAX, isPerson: false }
    : { key: `person ${userId}`, waitingMax: PERSON_WAITING_MAX, isPerson: true }
}
