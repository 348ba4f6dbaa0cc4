import { and, eq, inArray } from 'drizzle-orm'
import { Conflict, commit, nextVersion, type Query } from '#src/db/database.ts'
import { signInThrottles } from '#src/db/schema/people.ts'
import {
  ACCOUNT_FAILURES_MAX,
  ADDRESS_FAILURES_MAX,
  afterFailure,
  noFailures,
  waitUntil,
} from '#src/domain/account/sign-in-throttle.ts'
import { networkOf } from '#src/formats/network-address.ts'
import type { Ports } from '#src/ports/ports.ts'
import { tokenHash } from './token-hash.ts'

/**
 * A counter: a name, stored as a peppered hash, and its limit. A success clears an account's failures. At a network address
 * it is only not counted: otherwise signing in to one's own account would reset the limit for guessing others.
 */
export type Counter = { name: string; failuresMax: number; clearedBySuccess: boolean }

export const accountCounter = (name: string): Counter => ({ name, failuresMax: ACCOUNT_FAILURES_MAX, clearedBySuccess: true })
/** `purpose` separates the counters of one network address. */
export const addressCounter = (purpose: string, address: string): Counter => ({
  name: `${purpose} ${networkOf(address)}`,
  failuresMax: ADDRESS_FAILURES_MAX,
  clearedBySuccess: false,
})

const RACES_MAX = 20

export type Attempt =
  | { waitUntil: Date; forgive?: never; failuresLeft?: never }
  | { waitUntil?: never; forgive: Query[]; failuresLeft: number }

/**
 * Counts an attempt as failed before it is checked, so that parallel guesses can't pass the limit.
 * `forgive`: the writes that take it back after a success. `failuresLeft`: what the first counter still allows.
 */
export async function countAttempt(ports: Ports, counters: Counter[]): Promise<Attempt> {
  for (let race = 0; race < RACES_MAX; race++) {
    try {
      return await tryToCount(ports, counters)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
    }
  }
  throw new Conflict('too many attempts at once')
}

async function tryToCount({ db, now, config }: Ports, counters: Counter[]): Promise<Attempt> {
  const keys = counters.map(({ name }) => tokenHash(`${config.pepper} ${name}`))
  const rows = await db.select().from(signInThrottles).where(inArray(signInThrottles.key, keys))
  const before = keys.map((key) => rows.find((row) => row.key === key) ?? { key, ...noFailures, version: 0 })
  const waits = before.flatMap((state) => waitUntil(state, now()) ?? [])
  if (waits.length > 0) return { waitUntil: new Date(Math.max(...waits.map(Number))) }

  const counted = counters.map((counter, index) => {
    const state = before[index] ?? { key: '', ...noFailures, version: 0 }
    return { counter, state, after: afterFailure(state, now(), counter.failuresMax) }
  })
  await commit(
    db,
    counted.map(({ state, after }) => {
      const { failures, blocks, blockedUntil, lastFailureAt } = after
      const counts = { failures, blocks, blockedUntil, lastFailureAt }
      const set = { ...counts, version: nextVersion(signInThrottles.version, state.version) }
      return db
        .insert(signInThrottles)
        .values({ ...counts, key: state.key })
        .onConflictDoUpdate({ target: signInThrottles.key, set })
    }),
  )
  const first = counted[0]
  return {
    failuresLeft: !first || first.after.blockedUntil ? 0 : first.counter.failuresMax - first.after.failures,
    forgive: counted.map(({ counter, state: { key, version, ...earlier } }) => {
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
