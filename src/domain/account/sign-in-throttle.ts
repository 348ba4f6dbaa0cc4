import { HOUR_MS, MINUTE_MS } from '#src/formats/durations.ts'

export const ACCOUNT_FAILURES_MAX = 5
export const ADDRESS_FAILURES_MAX = 20
const FIRST_WAIT_MINUTES = 15
const LONGEST_WAIT_MINUTES = 60
const MEMORY_HOURS = 24

/** `failures` since the last block, `blocks` so far. Both are reset after a day without a failure. */
export type Throttle = { failures: number; blockedUntil: Date | null; lastFailureAt: Date | null; blocks: number }

export const noFailures: Throttle = { failures: 0, blockedUntil: null, lastFailureAt: null, blocks: 0 }

/** Until when this account or address has to wait, or null. During a wait the password is not checked. */
export function waitUntil({ blockedUntil }: Throttle, now: Date): Date | null {
  return blockedUntil && now < blockedUntil ? blockedUntil : null
}

/** `failuresMax` failures start a wait, doubled each time. A try during a wait does not prolong it. */
export function afterFailure(state: Throttle, now: Date, failuresMax: number): Throttle {
  if (waitUntil(state, now)) return state
  const remembered = isForgotten(state, now) ? noFailures : state
  const failures = remembered.failures + 1
  if (failures < failuresMax) return { ...remembered, failures, blockedUntil: null, lastFailureAt: now }
  const blocks = remembered.blocks + 1
  return { failures: 0, blockedUntil: minutesLater(now, waitMinutes(blocks)), lastFailureAt: now, blocks }
}

function isForgotten({ lastFailureAt }: Throttle, now: Date) {
  return lastFailureAt !== null && now.getTime() - lastFailureAt.getTime() >= MEMORY_HOURS * HOUR_MS
}

function waitMinutes(blocks: number) {
  return Math.min(FIRST_WAIT_MINUTES * 2 ** (blocks - 1), LONGEST_WAIT_MINUTES)
}

function minutesLater(now: Date, minutes: number) {
  return new Date(now.getTime() + minutes * MINUTE_MS)
}
