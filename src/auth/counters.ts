import { eq, inArray } from 'drizzle-orm'
import { Conflict, type Database, nextVersion, type Query } from '#src/db/database.ts'
import { signInThrottles } from '#src/db/schema/people.ts'
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, type Limit } from '#src/domain/account/limits.ts'
import { noFailures, type Throttle } from '#src/domain/account/sign-in-throttle.ts'
import { networkOf } from '#src/formats/network-address.ts'
import type { Ports } from '#src/ports/ports.ts'
import { tokenHash } from './token-hash.ts'

/** A success clears an account's failures, not a network's: signing in to one's own account would reset the limit for guesses at others. */
export type Counter = { name: string; limit: Limit; clearedBySuccess: boolean; ofNetwork?: true }

export const accountCounter = (name: string): Counter => ({ name, limit: ACCOUNT_LIMIT, clearedBySuccess: true })
/** Failures of signing in to an account. */
export const signInCounter = (login: string): Counter => accountCounter(`account ${login}`)
/** `purpose` separates the counters of one network address. */
export const addressCounter = (purpose: string, address: string): Counter => ({
  name: `${purpose} ${networkOf(address)}`,
  limit: ADDRESS_LIMIT,
  clearedBySuccess: false,
  ofNetwork: true,
})

export function counterKey({ pepper }: Ports['config'], { name }: Counter) {
  return tokenHash(`${pepper} ${name}`)
}

/** For somebody who has proven who they are otherwise. */
export function forgetFailures({ db, config }: Ports, counter: Counter): Query {
  return db.delete(signInThrottles).where(eq(signInThrottles.key, counterKey(config, counter)))
}

/** Version 0 if none is stored. */
export async function readStates({ db, config }: Ports, counters: Counter[]) {
  const keyed = counters.map((counter) => ({ counter, key: counterKey(config, counter) }))
  const keys = keyed.map(({ key }) => key)
  const rows = await db.select().from(signInThrottles).where(inArray(signInThrottles.key, keys))
  return keyed.map(({ counter, key }) => ({
    counter,
    ...(rows.find((row) => row.key === key) ?? { key, ...noFailures, version: 0 }),
  }))
}

export function writeState(db: Database, key: string, version: number, state: Throttle) {
  const { failures, blocks, blockedUntil, lastFailureAt } = state
  const counts = { failures, blocks, blockedUntil, lastFailureAt }
  return db
    .insert(signInThrottles)
    .values({ ...counts, key })
    .onConflictDoUpdate({
      target: signInThrottles.key,
      set: { ...counts, version: nextVersion(signInThrottles.version, version) },
    })
}

const RACES_MAX = 20

export async function despiteRaces<Result>(count: () => Promise<Result>): Promise<Result> {
  for (let race = 0; race < RACES_MAX; race++) {
    try {
      return await count()
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
    }
  }
  throw new Conflict('too many attempts at once')
}
