import type { DeskStatus } from '#components/desk/desk-status.ts'
import { urls } from '#src/urls.ts'
import { readingToo } from '#src/web/reading-too.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { askAll, decideAll } from './decide-all.tsx'
import { decisionOfMany } from './decide-many.tsx'
import { decisionOfOne } from './decide-one.tsx'
import { showDesk, showDeskAgain } from './desk.tsx'
import { affiliationList, subscriptionList } from './desk-list.ts'
import { manager } from './manager.access.ts'
import { deskFilter, readDesk } from './read-desk.ts'
import { refusalOfOne } from './refuse-one.tsx'
import { undoing } from './undo.tsx'

export const deskRoutes: Routes = {
  [`GET ${urls.manager}`]: route(readingToo(manager, readDesk), async (c, { grant, rows }) => {
    const status = justDecided(c)
    return deskFilter(c).search ? showDeskAgain(c, grant, { status }) : showDesk(c, rows, grant.pending, { status })
  }),
  [`POST ${urls.requestDecisions}`]: decisionOfMany(affiliationList),
  [`POST ${urls.requestDecision}`]: decisionOfOne(affiliationList),
  [`GET ${urls.requestRefusal}`]: refusalOfOne(affiliationList),
  [`POST ${urls.subscriptionDecisions}`]: decisionOfMany(subscriptionList),
  [`POST ${urls.subscriptionDecision}`]: decisionOfOne(subscriptionList),
  [`GET ${urls.subscriptionRefusal}`]: refusalOfOne(subscriptionList),
  [`GET ${urls.allDecisions}`]: askAll,
  [`POST ${urls.allDecisions}`]: decideAll,
  [`POST ${urls.verdictUndoing}`]: undoing,
}

function justDecided(c: Ctx): DeskStatus {
  const quantity = (name: string) => Number(/^\d{1,3}$/.exec(c.req.query(name) ?? '')?.[0] ?? 0)
  return {
    approved: quantity('approved'),
    rejected: quantity('rejected'),
    left: quantity('restes'),
    late: quantity('passees'),
    undone: quantity('annulees'),
  }
}
