import { urls } from '#src/urls.ts'
import { open } from '#src/web/access.ts'
import { type Routes, route } from '#src/web/route.ts'
import { checkDatabase } from './health.queries.ts'

export const healthRoutes: Routes = {
  [`GET ${urls.health}`]: route(open, async (c) => {
    await checkDatabase(c.env.db)
    return c.json({ status: 'ok', mode: c.env.config.mode })
  }),
}
