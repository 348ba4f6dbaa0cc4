import { routePath } from 'hono/route'
import type { MiddlewareHandler } from 'hono/types'
import { countingStatements } from '#src/db/statement-count.ts'
import { countRequest } from './request-figures.ts'
import type { Env } from './route.ts'

/** A proxy's own id goes on, if it is one. */
const REQUEST_ID = /^[\w-]{8,64}$/

/**
 * Names and counts each answer, and writes one line of JSON about it in production: the route instead of the address, which may name a person, no
 * query and no visitor.
 */
export const logsRequests: MiddlewareHandler<Env> = async (c, next) => {
  const given = c.req.header('X-Request-Id') ?? ''
  const id = REQUEST_ID.test(given) ? given : crypto.randomUUID()
  const startedAt = c.env.now().getTime()
  const { statements } = await countingStatements(next)
  c.res.headers.set('X-Request-Id', id)
  const now = c.env.now()
  const answered = {
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ms: now.getTime() - startedAt,
    statements,
  }
  // A form shown again is a request within another.
  if (!c.env.unsent) countRequest(answered)
  if (c.env.config.mode !== 'production') return
  // biome-ignore lint/suspicious/noConsole: the platform's log is where an operator looks
  console.log(JSON.stringify({ at: now, id, ...answered }))
}
