import { describeError } from '#src/db/describe-error.ts'
import type { Ctx } from './route.ts'

/** The visitor sees no details. */
export function report(c: Ctx, error: unknown) {
  // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
  console.error(`${c.req.method} ${c.req.path}`, describeError(error))
}

export function reporter(c: Ctx) {
  return (error: unknown) => report(c, error)
}
