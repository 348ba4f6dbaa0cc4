import { urls } from '#src/urls.ts'
import { once } from '#src/web/once.ts'
import { type Routes, route } from '#src/web/route.ts'
import { whatWasDone } from '#src/web/saved-notice.ts'
import { object, succeed } from './answers.tsx'
import { report, showDone, view } from './report.tsx'
import { concerned } from './standing.access.ts'
import { supportRoutes } from './support.tsx'

export const absentManagerRoutes: Routes = {
  [`GET ${urls.absentManager}`]: route(concerned, async (c, standing) => view(c, standing, { done: whatWasDone(c, c.req.path) })),
  [`POST ${urls.absentManager}`]: route(concerned, once(report, showDone)),
  [`POST ${urls.absentManagerAnswer}`]: route(concerned, once(object, showDone)),
  [`POST ${urls.absentManagerSuccession}`]: route(concerned, once(succeed, showDone)),
  ...supportRoutes,
}
