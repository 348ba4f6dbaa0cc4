import type { Ports } from '../ports/ports.ts'

/** `latestDue`: the last time it fell due, now or before. `run` says in a few words what it did, for the operator. */
export type Job = { name: string; latestDue: (now: Date) => Date; run: (ports: Ports) => Promise<string> }

const TICK_MS = 600_000

/** Due at every tick of the cron. */
export const everyTick = (now: Date) => new Date(Math.floor(now.getTime() / TICK_MS) * TICK_MS)
