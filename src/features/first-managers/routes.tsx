import { isWaiting } from '#components/desk/request-state.ts'
import { FirstManagerPage } from '#components/first-managers/FirstManagerPage.tsx'
import type { FirstManagerRequestView } from '#components/first-managers/shown-request.ts'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { freshProofNeeded } from '#src/domain/account/fresh-proof.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { countFirstManagerRequests, readFirstManagerRequests } from '#src/memberships/first-manager-requests.ts'
import { urls } from '#src/urls.ts'
import { supportStaff } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { once } from '#src/web/once.ts'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { whatWasDone } from '#src/web/saved-notice.ts'
import { decide, decider, showDecided } from './decide.tsx'
import { journalLooksAt } from './look.writes.ts'
import { requestsOf, shownRequest } from './request.view.ts'

const REQUESTS_PER_PAGE = 50

export const firstManagerRoutes: Routes = {
  [`GET ${urls.firstManagers}`]: route(supportStaff, async (c, person) =>
    showRequests(c, person, { done: whatWasDone(c, urls.firstManagers) }),
  ),
  [`POST ${urls.firstManager}`]: route(
    decider,
    once((c, grant, note) => decide(c, grant, showRequests, note), showDecided),
  ),
}

type ViewState = { done?: string | undefined; decided?: FirstManagerRequestView }

async function showRequests(c: Ctx, person: SignedIn, { done, decided }: ViewState = {}, status?: 409 | 422) {
  const { db, now } = c.env
  const page = c.req.method === 'GET' ? pageNumber(c) : 1
  const today = parisDate(now())
  const [rows, [counted]] = await db.batch([
    readFirstManagerRequests(db, today, { limit: REQUESTS_PER_PAGE, offset: (page - 1) * REQUESTS_PER_PAGE }),
    countFirstManagerRequests(db, today),
  ])
  const requests = requestsOf(rows).map((request) => {
    return request.affiliation.id === decided?.id ? decided : shownRequest(request, today)
  })
  const isElsewhere = decided && isWaiting(decided.state) && !requests.includes(decided)
  const shown = isElsewhere ? [decided, ...requests] : requests
  if (shown.length > 0) await journalLooksAt(c, person, shown)
  const total = counted?.requests ?? 0
  const pages = pagesOf(total, REQUESTS_PER_PAGE, page)
  const body = (
    <FirstManagerPage
      requests={shown}
      total={total}
      page={page}
      pages={pages}
      done={done}
      problem={decided?.problems?.verdict}
      now={now()}
      proofNeeded={freshProofNeeded(person, now())}
    />
  )
  return show(c, { title: titles.firstManagers, body, status: status ?? 200 })
}
