import type { DeskStatus } from '../../../components/manager/desk-status.ts'
import { urls } from '../../urls.ts'
import { manager } from '../../web/manager-access.ts'
import { type Ctx, type Routes, route } from '../../web/route.ts'
import { additionRoutes } from './addition.tsx'
import { decisionOfMany } from './decide-many.tsx'
import { decisionOfOne } from './decide-one.tsx'
import { showDesk } from './desk.tsx'
import { affiliationList, subscriptionList } from './desk-list.ts'
import { historyRoutes } from './history.tsx'
import { peopleRoutes } from './people.tsx'
import { peopleExportRoutes } from './people-export.ts'
import { personRoutes } from './person.tsx'
import { personEndRoutes } from './person-end.tsx'

export const managerRoutes: Routes = {
  [`GET ${urls.manager}`]: route(manager, async (c, person) => showDesk(c, person, { status: justDecided(c) })),
  [`POST ${urls.requestDecisions}`]: decisionOfMany(affiliationList),
  [`POST ${urls.requestDecision}`]: decisionOfOne(affiliationList),
  [`POST ${urls.subscriptionDecisions}`]: decisionOfMany(subscriptionList),
  [`POST ${urls.subscriptionDecision}`]: decisionOfOne(subscriptionList),
  ...peopleRoutes,
  ...peopleExportRoutes,
  ...additionRoutes,
  ...personRoutes,
  ...personEndRoutes,
  ...historyRoutes,
}

/** What a redirect says was done, after a form sent without JavaScript. */
function justDecided(c: Ctx): DeskStatus {
  const quantity = (name: string) => Number(/^\d{1,3}$/.exec(c.req.query(name) ?? '')?.[0] ?? 0)
  return { approved: quantity('approved'), rejected: quantity('rejected'), left: quantity('restes') }
}
