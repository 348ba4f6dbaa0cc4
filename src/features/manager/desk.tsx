import type { Child } from 'hono/jsx'
import { PendingCount } from '../../../components/kit/PendingCount.tsx'
import { titles } from '../../../components/kit/titles.ts'
import { Desk } from '../../../components/manager/Desk.tsx'
import type { DeskStatus } from '../../../components/manager/desk-status.ts'
import { RequestPanel } from '../../../components/manager/RequestPanel.tsx'
import type { ShownRequest } from '../../../components/manager/shown-request.ts'
import type { SignedIn } from '../../auth/sessions.ts'
import { managerDuties } from '../../auth/visitor.ts'
import { shownState } from '../../domain/affiliation-state.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { parisDate } from '../../domain/paris-time.ts'
import { show } from '../../web/answer.tsx'
import { pageNumber, pagesOf } from '../../web/page-number.ts'
import type { Ctx } from '../../web/route.ts'
import { type DeskRequest, readManagedStructures, readWaiting } from './desk-store.ts'

export const REQUESTS_PER_PAGE = 50

type Shown = { status?: DeskStatus | undefined; message?: 'nothing_ticked' | undefined; shown?: ShownRequest | undefined }

/** « Activités du gestionnaire »: what waits, and the structures one manages. Alone for htmx: what waits, and the fresh count. */
export async function showDesk(c: Ctx, person: SignedIn, { shown, ...said }: Shown = {}, status?: 409 | 422) {
  const { db, now } = c.env
  const [today, page] = [parisDate(now()), c.req.method === 'GET' ? pageNumber(c) : 1]
  const window = { limit: REQUESTS_PER_PAGE, offset: (page - 1) * REQUESTS_PER_PAGE }
  const [waiting, structures, [duties]] = await db.batch([
    readWaiting(db, person.userId, today, window),
    readManagedStructures(db, person.userId, today),
    managerDuties(db, person.sessionHash, today),
  ])
  const total = duties?.pendingDecisions ?? 0
  const pages = c.req.method === 'GET' ? pagesOf(total, REQUESTS_PER_PAGE, page) : Math.ceil(total / REQUESTS_PER_PAGE)
  const rows = waiting.map((request) => (request.id === shown?.id ? shown : shownRequest(request, today)))
  const panel = <RequestPanel requests={rows} {...{ total, page, pages, ...said }} now={now()} />
  const part: Child = (
    <>
      {panel}
      <PendingCount pending={total} fresh />
    </>
  )
  return show(c, { title: titles.manager, body: <Desk structures={structures}>{panel}</Desk>, part, status: status ?? 200 })
}

export function shownRequest({ state, endedAt, ...request }: DeskRequest, today: LocalDate): ShownRequest {
  return { ...request, state: shownState({ ...request, state, endedAt }, today) }
}
