import { describeError } from '#src/db/describe-error.ts'
import type { Ctx } from './route.ts'

/** What went wrong inside, for the operator; the visitor is only told that it did. */
export function report(c: Ctx, error: unknown) {
  // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
  console.error(`${c.req.method} ${c.req.path}`, describeError(error))
}

/** For what may go wrong further in, or once the answer is on its way. */
export function reporter(c: Ctx) {
  return (error: unknown) => report(c, error)
}
