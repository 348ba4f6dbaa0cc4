import type { Database } from '#src/db/database.ts'

/** The same database, on a line whose delays are drawn: what was read may be old by the time it is written upon. */
export function withRandomDelays(db: Database, delays: Iterator<number>): Database {
  const batch: Database['batch'] = async (queries) => {
    await pause(Number(delays.next().value))
    return db.batch(queries)
  }
  return new Proxy(db, { get: (target, name) => (name === 'batch' ? batch : bound(target, name)) })
}

/** Turns of the event loop, so that others come in between. */
async function pause(turns: number) {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}

function bound(target: Database, name: string | symbol) {
  const value: unknown = Reflect.get(target, name, target)
  return typeof value === 'function' ? value.bind(target) : value
}
