import type { DeskStatus } from '#components/desk/desk-status.ts'
import { additionRoutes } from '#src/features/managed-people/addition.tsx'
import { historyRoutes } from '#src/features/managed-people/history.tsx'
import { peopleRoutes } from '#src/features/managed-people/people.tsx'
import { peopleExportRoutes } from '#src/features/managed-people/people-export.ts'
import { personRoutes } from '#src/features/managed-people/person.tsx'
import { personEndRoutes } from '#src/features/managed-people/person-end.tsx'
import { urls } from '#src/urls.ts'
import { manager } from '#src/web/manager-access.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { decisionOfMany } from './decide-many.tsx'
import { decisionOfOne } from './decide-one.tsx'
import { showDesk } from './desk.tsx'
import { affiliationList, subscriptionList } from './desk-list.ts'

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
