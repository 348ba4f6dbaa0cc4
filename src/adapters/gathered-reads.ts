import { isUnavailable } from '#src/db/database.ts'

type Batch<Statement, Answer> = (statements: Statement[]) => Promise<Answer[]>
type Waiting<Statement, Answer> = { statements: Statement[]; resolve: (answers: Promise<Answer[]>) => void }

/** More than an awaited query takes to reach the connection; all of them pass before the next event. */
const MICROTASKS = 8

/**
 * Reads that are asked for at once, such as the session's and the page's, go out in one round trip. Gathered within one event, so
 * that on Workers no request waits for another's.
 */
export function gatheringReads<Statement extends { sql: string }, Answer>(
  batch: Batch<Statement, Answer>,
): Batch<Statement, Answer> {
  let waiting: Waiting<Statement, Answer>[] = []

  async function send() {
    for (let microtask = 0; microtask < MICROTASKS; microtask++) await undefined
    const gathered = waiting
    waiting = []
    const [only] = gathered
    if (only && gathered.length === 1) return only.resolve(batch(only.statements))
    const together = batch(gathered.flatMap(({ statements }) => statements))
    const [answers, failure] = await together.then(
      (all) => [all, undefined] as const,
      (error: unknown) => [undefined, error] as const,
    )
    // One statement that fails must not take the others with it; a database that does not answer is not asked again.
    if (isUnavailable(failure)) for (const { resolve } of gathered) resolve(together)
    else
      for (const { statements, resolve } of gathered)
        resolve(answers ? Promise.resolve(answers.splice(0, statements.length)) : batch(statements))
  }

  return (statements) => {
    if (!statements.every(isRead)) return batch(statements)
    return new Promise((resolve) => {
      if (waiting.push({ statements, resolve }) === 1) send()
    })
  }
}

export function isRead({ sql }: { sql: string }): boolean {
  return /^\s*select\b/i.test(sql)
}
