import { workspaces } from '#src/db/schema/workspaces.ts'
import { urls } from '#src/urls.ts'
import { open } from '#src/web/access.ts'
import { type Routes, route } from '#src/web/route.ts'

export const healthRoutes: Routes = {
  [`GET ${urls.health}`]: route(open, async (c) => {
    await c.env.db.$count(workspaces)
    return c.json({ status: 'ok', mode: c.env.config.mode })
  }),
}
