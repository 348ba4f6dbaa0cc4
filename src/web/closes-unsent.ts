import type { MiddlewareHandler } from 'hono/types'
import type { Env } from './route.ts'

/** HEAD gets the answer to GET without its body, which nobody reads then: the file that it holds open has to be closed. */
export const closesUnsent: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  // A ZIP that is given up says so by failing.
  if (c.req.method === 'HEAD') await c.res.body?.cancel().catch(() => {})
}
