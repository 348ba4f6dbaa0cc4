import type { Child } from 'hono/jsx'
import { PanelLevel } from '#components/kit/Panel.tsx'
import { AccountFrame } from '#components/layout/AccountFrame.tsx'
import { urls } from '#src/urls.ts'
import { type AccountPanel, signedInWith } from './account-panel.ts'
import { show } from './answer.tsx'
import { cameFrom } from './came-from.ts'
import { type Ctx, type Routes, route } from './route.ts'

type Status = 200 | 409 | 422 | 503

export function showPanel(c: Ctx, title: string, panel: Child, status: Status = 200) {
  // Inside « Mon compte » the panel is one of several; elsewhere it is the page, and its title the h1.
  const part = <PanelLevel.Provider value={cameFrom(c) === urls.account ? 2 : 1}>{panel}</PanelLevel.Provider>
  return show(c, { title, body: <AccountFrame title={title}>{panel}</AccountFrame>, part, status })
}

export function panelRoute(url: `/${string}`, title: string, panel: AccountPanel): Routes {
  return { [`GET ${url}`]: route(signedInWith([panel]), async (c, [shown]) => showPanel(c, title, shown)) }
}
