import { eq, sql } from 'drizzle-orm'
import { commit } from '#src/db/database.ts'
import { signInThrottles } from '#src/db/schema/people.ts'
import { Busy } from '#src/ports/heavy-work.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type Counter, counterKey } from './counters.ts'

/** Takes back the wait that it started too. One statement each, so that no race loses it. */
export function takeAttemptBack({ db, config }: Ports, counters: Counter[]) {
  const { key, failures, blocks, version } = signInThrottles
  const startedWait = sql`${failures} = 0 and ${blocks} > 0`
  const failuresMaxBefore = ({ limit }: Counter) =>
    sql`case when ${blocks} = 1 then ${limit.failuresMax} else ${limit.afterWaitMax} end`
  return commit(
    db,
    counters.map((counter) =>
      db
        .update(signInThrottles)
        .set({
          failures: sql`case when ${startedWait} then ${failuresMaxBefore(counter)} - 1 else max(${failures} - 1, 0) end`,
          blocks: sql`case when ${startedWait} then ${blocks} - 1 else ${blocks} end`,
          blockedUntil: null,
          version: sql`${version} + 1`,
        })
        .where(eq(key, counterKey(config, counter))),
    ),
  )
}

/** Runs what an attempt was counted for. The attempt is taken back if the portal was too busy to check anything. */
export async function unlessBusy<Result>(takeBack: () => Promise<void>, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Busy) await takeBack()
    throw error
  }
}
