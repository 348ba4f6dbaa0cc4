import type { DeskStatus } from '#components/desk/desk-status.ts'
import { urls } from '#src/urls.ts'
import { readingToo } from '#src/web/reading-too.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { decisionOfMany } from './decide-many.tsx'
import { decisionOfOne } from './decide-one.tsx'
import { readDesk, showDesk } from './desk.tsx'
import { affiliationList, subscriptionList } from './desk-list.ts'
import { manager } from './manager.access.ts'
import { undoing } from './undo.tsx'

export const deskRoutes: Routes = {
  [`GET ${urls.manager}`]: route(readingToo(manager, readDesk), async (c, { grant, rows }) =>
    showDesk(c, rows, grant.pending, { status: justDecided(c) }),
  ),
  [`POST ${urls.requestDecisions}`]: decisionOfMany(affiliationList),
  [`POST ${urls.requestDecision}`]: decisionOfOne(affiliationList),
  [`POST ${urls.subscriptionDecisions}`]: decisionOfMany(subscriptionList),
  [`POST ${urls.subscriptionDecision}`]: decisionOfOne(subscriptionList),
  [`POST ${urls.verdictUndoing}`]: undoing,
}

function justDecided(c: Ctx): DeskStatus {
  const quantity = (name: string) => Number(/^\d{1,3}$/.exec(c.req.query(name) ?? '')?.[0] ?? 0)
  return { approved: quantity('approved'), rejected: quantity('rejected'), left: quantity('restes') }
}
