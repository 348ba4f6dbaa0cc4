import { OPENMETRICS_TYPE } from '#src/formats/openmetrics.ts'
import { urls } from '#src/urls.ts'
import { open } from '#src/web/access.ts'
import { type Routes, route } from '#src/web/route.ts'
import { metricsText } from './metrics.ts'
import { withMetricsToken } from './metrics-access.ts'
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
