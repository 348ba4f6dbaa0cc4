import type { Query } from '#src/db/database.ts'
import type { HoldCause } from '#src/db/schema/operations.ts'
import type { Ports } from '#src/ports/ports.ts'

/** One due time of a job: the cursor of an earlier run, and the write that moves it, for the batch of the work done. */
export type Due = { dueAt: Date; cursor: string; advance: (cursor: string) => Query }

/** What was done, in a few words for the operator. `unfinished`: the next tick does the rest. */
export type Outcome = string | { unfinished: string }

/** `finishesEarlier`: a run that was begun is finished even when the next is due. `heldBy`: it stands still meanwhile. */
export type Job = {
  name: string
  latestDue: (now: Date) => Date
  finishesEarlier?: boolean
  heldBy?: HoldCause[]
  run: (ports: Ports, due: Due) => Promise<Outcome>
}

const TICK_MS = 600_000

export const everyTick = (now: Date) => new Date(Math.floor(now.getTime() / TICK_MS) * TICK_MS)
