import type { Database } from '#src/db/database.ts'

/** Delays each query at random, so that data may be stale when it is written. */
export function withRandomDelays(db: Database, delays: Iterator<number>): Database {
  const batch: Database['batch'] = async (queries) => {
    await pause(Number(delays.next().value))
    return db.batch(queries)
  }
  return new Proxy(db, { get: (target, name) => (name === 'batch' ? batch : bound(target, name)) })
}

/** Waits some turns of the event loop, so that other acts run in between. */
async function pause(turns: number) {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}

function bound(target: Database, name: string | symbol) {
  const value: unknown = Reflect.get(target, name, target)
  return typeof value === 'function' ? value.bind(target) : value
}
