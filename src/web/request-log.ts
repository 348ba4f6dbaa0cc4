import { routePath } from 'hono/route'
import type { MiddlewareHandler } from 'hono/types'
import type { Env } from './route.ts'

/** A proxy's own id goes on, if it is one. */
const REQUEST_ID = /^[\w-]{8,64}$/

/**
 * Names each answer, and writes one line of JSON about it in production: the route instead of the address, which may name a person, no
 * query and no visitor.
 */
export const logsRequests: MiddlewareHandler<Env> = async (c, next) => {
  const given = c.req.header('X-Request-Id') ?? ''
  const id = REQUEST_ID.test(given) ? given : crypto.randomUUID()
  const startedAt = c.env.now().getTime()
  await next()
  c.res.headers.set('X-Request-Id', id)
  if (c.env.config.mode !== 'production') return
  const now = c.env.now()
  const line = { at: now, id, method: c.req.method, route: routePath(c, -1), status: c.res.status, ms: now.getTime() - startedAt }
  // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
  console.log(JSON.stringify(line))
}
