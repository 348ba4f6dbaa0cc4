import type { Database } from '#src/db/database.ts'
import type { Files } from '#src/ports/files.ts'

/** Thrown where the platform ends the run. */
export class Killed extends Error {}

export type KilledRun = ReturnType<typeof killedRun>

/**
 * Counts the awaited calls of a run and kills it at the given one: before the call, or after it, losing the answer. Later calls
 * of the run are not executed.
 */
export function killedRun(killAt: number, when: 'before' | 'after') {
  let calls = 0
  async function counted<Answer>(execute: () => Promise<Answer>): Promise<Answer> {
    calls++
    if (calls > killAt || (calls === killAt && when === 'before')) throw new Killed()
    const answer = await execute()
    if (calls >= killAt) throw new Killed()
    return answer
  }
  return { counted, calls: () => calls }
}

export function dyingDatabase(db: Database, killAt: number, when: 'before' | 'after') {
  const run = killedRun(killAt, when)
  return { db: failingDatabase(db, run), calls: run.calls }
}

export function failingFiles(files: Files, { counted }: KilledRun): Files {
  return {
    put: (...given) => counted(() => files.put(...given)),
    get: (...given) => counted(() => files.get(...given)),
    delete: (...given) => counted(() => files.delete(...given)),
    list: (...given) => counted(() => files.list(...given)),
  }
}

export function failingDatabase(db: Database, { counted }: KilledRun): Database {
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      const method = value.bind(target) as (...given: unknown[]) => unknown
      if (name === 'batch' || name === 'all') return (...given: unknown[]) => counted(() => method(...given) as Promise<unknown>)
      return (...given: unknown[]) => guarded(method(...given), counted)
    },
  })
}

type Counted = KilledRun['counted']

/** Counts a query when it is awaited; in a batch it is passed on as it is. */
function guarded(built: unknown, counted: Counted): unknown {
  if (!isBuilder(built)) return built
  return new Proxy(built, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name === 'then')
        return (done: (answer: unknown) => unknown, failed: (error: unknown) => unknown) =>
          counted(() => Promise.resolve(target as PromiseLike<unknown>)).then(done, failed)
      return (...given: unknown[]) => {
        const next: unknown = value.apply(target, given)
        return guarded(next, counted)
      }
    },
  })
}

function isBuilder(value: unknown): value is object {
  return typeof value === 'object' && value !== null && ['_prepare', 'from', 'values', 'set'].some((name) => name in value)
}
