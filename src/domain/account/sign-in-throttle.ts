import { HOUR_MS, MINUTE_MS } from '#src/formats/durations.ts'
import type { Limit } from './limits.ts'

const LONGEST_WAIT_MINUTES = 60
const MEMORY_HOURS = 24

/** `failures` since the last block, `blocks` so far. Both are reset after a day without a failure. */
export type Throttle = { failures: number; blockedUntil: Date | null; lastFailureAt: Date | null; blocks: number }

export const noFailures: Throttle = { failures: 0, blockedUntil: null, lastFailureAt: null, blocks: 0 }

export function waitUntil({ blockedUntil }: Throttle, now: Date): Date | null {
  return blockedUntil && now < blockedUntil ? blockedUntil : null
}

/** A try during a wait does not prolong it. */
export function afterFailure(state: Throttle, now: Date, limit: Limit): Throttle {
  if (waitUntil(state, now)) return state
  const remembered = isForgotten(state, now) ? noFailures : state
  const failures = remembered.failures + 1
  if (failures < failuresMaxOf(remembered, limit)) return { ...remembered, failures, blockedUntil: null, lastFailureAt: now }
  const blocks = remembered.blocks + 1
  return { failures: 0, blockedUntil: minutesLater(now, waitMinutes(blocks, limit)), lastFailureAt: now, blocks }
}

export function failuresLeft(state: Throttle, limit: Limit) {
  return state.blockedUntil ? 0 : failuresMaxOf(state, limit) - state.failures
}

function failuresMaxOf({ blocks }: Throttle, { failuresMax, afterWaitMax }: Limit) {
  return blocks === 0 ? failuresMax : afterWaitMax
}

function isForgotten({ lastFailureAt }: Throttle, now: Date) {
  return lastFailureAt !== null && now.getTime() - lastFailureAt.getTime() >= MEMORY_HOURS * HOUR_MS
}

function waitMinutes(blocks: number, { firstWaitMinutes }: Limit) {
  return Math.min(firstWaitMinutes * 2 ** (blocks - 1), LONGEST_WAIT_MINUTES)
}

function minutesLater(now: Date, minutes: number) {
  return new Date(now.getTime() + minutes * MINUTE_MS)
}
