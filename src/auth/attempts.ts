import { and, eq } from 'drizzle-orm'
import { commit, type Query } from '#src/db/database.ts'
import { signInThrottles } from '#src/db/schema/people.ts'
import { afterFailure, failuresLeft, waitUntil } from '#src/domain/account/sign-in-throttle.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type Counter, despiteRaces, readStates, writeState } from './counters.ts'
import { takeAttemptBack } from './take-attempt-back.ts'

export type Attempt =
  | { waitUntil: Date; ofNetwork: boolean; successWrites?: never; takeBack?: never; failuresLeft?: never }
  | { waitUntil?: never; ofNetwork?: never; successWrites: Query[]; takeBack: () => Promise<void>; failuresLeft: number }

/**
 * Counts an attempt as failed before it is checked, so that parallel guesses can't pass the limit.
 * `takeBack`: for an attempt that was not checked. `failuresLeft`: of the first counter.
 */
export async function countAttempt(ports: Ports, counters: Counter[]): Promise<Attempt> {
  return despiteRaces(() => tryToCount(ports, counters))
}

async function tryToCount(ports: Ports, counters: Counter[]): Promise<Attempt> {
  const { db, now } = ports
  const before = await readStates(ports, counters)
  const waits = before.flatMap(({ counter, ...state }) => {
    const until = waitUntil(state, now())
    return until ? [{ waitUntil: until, ofNetwork: !!counter.ofNetwork }] : []
  })
  const [longest] = waits.toSorted((a, b) => Number(b.waitUntil) - Number(a.waitUntil))
  if (longest) return longest

  const counted = before.map((state) => ({ ...state, after: afterFailure(state, now(), state.counter.limit) }))
  await commit(
    db,
    counted.map(({ key, version, after }) => writeState(db, key, version, after)),
  )
  const first = counted[0]
  return {
    takeBack: () => takeAttemptBack(ports, counters),
    failuresLeft: first ? failuresLeft(first.after, first.counter.limit) : 0,
    successWrites: counted.map(({ counter, key, version, after, ...earlier }) => {
      const row = eq(signInThrottles.key, key)
      if (counter.clearedBySuccess) return db.delete(signInThrottles).where(row)
      // A later attempt was counted: leave its count, and ours with it.
      const unchanged = and(row, eq(signInThrottles.version, version + 1))
      return version === 0
        ? db.delete(signInThrottles).where(unchanged)
        : db.update(signInThrottles).set(earlier).where(unchanged)
    }),
  }
}
