import { Busy, type CpuSlot } from '#src/ports/heavy-work.ts'

/** Runs `atOnce` hashes in parallel, queues `waitingMax`, refuses more with `Busy`. One scrypt costs 16 MiB and 200 ms. */
export function heavyWork(atOnce: number, waitingMax: number): CpuSlot {
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
