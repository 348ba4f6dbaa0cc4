import type { Database } from '#src/db/database.ts'

type Runner = { isRunning: boolean; waiting: (() => void)[] }

/** One batch at a time: `pick` chooses which waiting request goes next, so that reads and writes interleave in every order. */
export function interleaving(pick: (choices: number) => number) {
  const runners = new Set<Runner>()

  function goOn() {
    if ([...runners].some(({ isRunning }) => isRunning)) return
    const ready = [...runners].flatMap((runner) => runner.waiting.map((release) => ({ runner, release })))
    const next = ready[pick(ready.length)]
    if (!next) return
    next.runner.waiting = next.runner.waiting.filter((release) => release !== next.release)
    next.runner.isRunning = true
    next.release()
  }

  async function run<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
    const runner: Runner = { isRunning: true, waiting: [] }
    runners.add(runner)
    // All requests start before the first one advances.
    await Promise.resolve()
    try {
      return await work(takingTurns(db, runner))
    } finally {
      runners.delete(runner)
      goOn()
    }
  }

  function takingTurns(db: Database, runner: Runner): Database {
    const batch = async (queries: Parameters<Database['batch']>[0]) => {
      await new Promise<void>((release) => {
        runner.waiting.push(release)
        runner.isRunning = false
        goOn()
      })
      try {
        return await db.batch(queries)
      } finally {
        // With two parallel batches, the other still waits.
        if (runner.waiting.length > 0) {
          runner.isRunning = false
          goOn()
        }
      }
    }
    return new Proxy(db, { get: (target, name) => (name === 'batch' ? batch : Reflect.get(target, name)) })
  }

  return { run }
}
