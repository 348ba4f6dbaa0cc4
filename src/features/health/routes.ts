import { sql } from 'drizzle-orm'
import { urls } from '../../urls.ts'
import { everyone } from '../../web/access.ts'
import { type Routes, route } from '../../web/route.ts'

/** Ready means: the database answers and holds the schema. */
export const healthRoutes: Routes = {
  [`GET ${urls.health}`]: route(everyone, async (c) => {
    await c.env.db.get(sql`select count(*) from workspaces`)
    return c.json({ status: 'ok', mode: c.env.config.mode })
  }),
}
