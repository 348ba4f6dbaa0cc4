import type { Child } from 'hono/jsx'
import { AccountFrame } from '#components/layout/AccountFrame.tsx'
import { type AccountPanel, signedInWith } from './account-panel.ts'
import { show } from './answer.tsx'
import { type Ctx, type Routes, route } from './route.ts'

type Status = 200 | 409 | 422 | 503

export function showPanel(c: Ctx, title: string, panel: Child, status: Status = 200) {
  return show(c, { title, body: <AccountFrame title={title}>{panel}</AccountFrame>, part: panel, status })
}

export function panelRoute(url: `/${string}`, title: string, panel: AccountPanel): Routes {
  return { [`GET ${url}`]: route(signedInWith([panel]), async (c, [shown]) => showPanel(c, title, shown)) }
}
