import type { Query } from '#src/db/database.ts'
import type { Ports } from '#src/ports/ports.ts'

/** One due time of a job: where an earlier run of it came to, and how to note where this one does, in the batch of what was done. */
export type Due = { dueAt: Date; cursor: string; advance: (cursor: string) => Query }

/** In a few words what was done, for the operator. `unfinished`: the rest is for the next tick. */
export type Outcome = string | { unfinished: string }

/**
 * `latestDue`: the last time it fell due, now or before. `finishesEarlier`: a due time that was begun is finished even when
 * the next has come.
 */
export type Job = {
  name: string
  latestDue: (now: Date) => Date
  finishesEarlier?: boolean
  run: (ports: Ports, due: Due) => Promise<Outcome>
}

const TICK_MS = 600_000

/** Due every ten minutes. */
export const everyTick = (now: Date) => new Date(Math.floor(now.getTime() / TICK_MS) * TICK_MS)
