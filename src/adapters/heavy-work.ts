import { Busy, type Heavily } from '#src/ports/heavy-work.ts'

/** Runs so many at once, lets so many wait, refuses the rest with `Busy`. Each of them costs 16 MiB and 200 ms (scrypt). */
export function heavyWork(atOnce: number, waitingMax: number): Heavily {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= waitingMax) throw new Busy(`${waiting.length} wait already`)
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
