import { timingSafeEqual } from 'node:crypto'
import { tokenHash } from '#src/auth/token-hash.ts'
import { OPENMETRICS_TYPE } from '#src/formats/openmetrics.ts'
import { urls } from '#src/urls.ts'
import { open } from '#src/web/access.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { metricsText } from './metrics.ts'
import { checkReadiness } from './readiness.ts'

/** Alive: the program answers. Ready: it can serve; 503 names what it lacks. */
export const healthRoutes: Routes = {
  [`GET ${urls.health}`]: route(open, async (c) => c.json({ status: 'ok', mode: c.env.config.mode })),
  [`GET ${urls.ready}`]: route(open, async (c) => {
    const { ready, checks } = await checkReadiness(c.env)
    c.header('Cache-Control', 'no-store')
    return c.json({ status: ready ? 'ok' : 'not ready', checks }, ready ? 200 : 503)
  }),
  [`GET ${urls.metrics}`]: route(withMetricsToken, async (c, { isAllowed }) => {
    c.header('Cache-Control', 'no-store')
    if (!isAllowed) return c.body(null, 401, { 'WWW-Authenticate': 'Bearer' })
    return c.body(await metricsText(c.env), 200, { 'Content-Type': OPENMETRICS_TYPE })
  }),
}

/** The operator's program. Hashes have one length, and nobody can make theirs begin alike. */
async function withMetricsToken(c: Ctx): Promise<{ isAllowed: boolean }> {
  const { metricsToken } = c.env.config
  if (!metricsToken) throw new NotFound()
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
  return { isAllowed: timingSafeEqual(Buffer.from(tokenHash(given)), Buffer.from(tokenHash(metricsToken))) }
}
