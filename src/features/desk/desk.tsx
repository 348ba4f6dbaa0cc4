import type { BatchResponse } from 'drizzle-orm/batch'
import { Desk } from '#components/desk/Desk.tsx'
import { type DeskListName, deskLists } from '#components/desk/desk-lists.ts'
import type { DeskStatus } from '#components/desk/desk-status.ts'
import { RequestPanel } from '#components/desk/RequestPanel.tsx'
import type { ToDecide } from '#components/desk/shown-request.ts'
import { PendingCount } from '#components/layout/PendingCount.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { decisionsLeft, managerDuties, type Pending } from '#src/auth/visitor.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls, withQuery } from '#src/urls.ts'
import { show } from '#src/web/answer.tsx'
import { pageNumber, pagesOf } from '#src/web/page-number.ts'
import type { Reader } from '#src/web/reading-too.ts'
import type { Ctx } from '#src/web/route.ts'
import { readManagedStructures, readWaiting } from './affiliation-request.queries.ts'
import { affiliationList, type DeskList, type DeskRequest, shownRequest, subscriptionList, withRequest } from './desk-list.ts'
import { readWaitingSubscriptions } from './subscription-request.queries.ts'

/** Two full lists of this size fit the first view of one round trip (INTERFACE budget of 14 600 B). */
export const REQUESTS_PER_PAGE = 25

type DeskState = {
  about?: DeskListName | undefined
  status?: DeskStatus | undefined
  message?: 'nothing_ticked' | undefined
  shown?: ToDecide | undefined
}

/** What the desk shows, beside the numbers of what waits. */
export function readDesk(c: Ctx, { userId }: Reader) {
  const { db, now } = c.env
  const today = parisDate(now())
  return [
    readWaiting(db, userId, today, ...windowOf(pageOf(c, affiliationList))),
    readWaitingSubscriptions(db, userId, today, ...windowOf(pageOf(c, subscriptionList))),
    readManagedStructures(db, userId, today),
  ] as const
}

/** After a decision the desk is read again, with what is left. */
export async function showDeskAgain(c: Ctx, person: SignedIn, state: DeskState, status?: 409 | 422) {
  const { db, now } = c.env
  const duties = managerDuties(db, person.sessionHash, parisDate(now()))
  const [[pending], affiliations, subscriptions, structures] = await db.batch([duties, ...readDesk(c, person)])
  const shown = (list: DeskListName) => (state.about === list ? state.shown?.id : undefined)
  const rows = [
    await withRequest(c.env, affiliationList, person.userId, affiliations, shown('affiliations')),
    await withRequest(c.env, subscriptionList, person.userId, subscriptions, shown('subscriptions')),
    structures,
  ] as const
  return showDesk(c, rows, pending ?? person.pending, state, status)
}

type DeskRows = Readonly<BatchResponse<ReturnType<typeof readDesk>>>

/** « Activités du gestionnaire »: pending requests and managed structures. htmx gets the list and the new count. */
export async function showDesk(c: Ctx, rows: DeskRows, pending: Pending, state: DeskState, status: 200 | 409 | 422 = 200) {
  const { now } = c.env
  const today = parisDate(now())
  const [affiliations, subscriptions, structures] = rows
  const { about = aboutIn(c), shown, ...listState } = state
  function panelOf<Request extends DeskRequest>(list: DeskList<Request>, waiting: Request[], total: number) {
    const requests = waiting.map((one) => ({ ...shownRequest(one, today), ...(one.id === shown?.id && shown) }))
    const place = paged(c, pageOf(c, list), total)
    const { name, table } = list
    return <RequestPanel list={name} table={table(now())} {...{ requests, ...place }} {...(name === about && listState)} />
  }
  const panels = {
    affiliations: panelOf(affiliationList, affiliations, pending.affiliations),
    subscriptions: panelOf(subscriptionList, subscriptions, pending.subscriptions),
  }
  const body = (
    <Desk structures={structures}>
      {panels.affiliations}
      {panels.subscriptions}
    </Desk>
  )
  const part = (
    <>
      {panels[about]}
      <PendingCount pending={decisionsLeft(pending)} fresh />
    </>
  )
  return show(c, { title: titles.manager, body, part, status })
}

export function toDesk(c: Ctx, { name }: Pick<DeskList<never>, 'name'>, decided: Record<string, string>) {
  const about = name === 'subscriptions' && { objet: 'abonnements' }
  return c.redirect(withQuery(urls.manager, { ...about, ...decided }), 303)
}

function aboutIn(c: Ctx) {
  return c.req.query('objet') === 'abonnements' || c.req.query('abonnements') ? 'subscriptions' : 'affiliations'
}

function pageOf(c: Ctx, { name }: Pick<DeskList<never>, 'name'>) {
  return c.req.method === 'GET' ? pageNumber(c, deskLists[name].page) : 1
}

function windowOf(page: number) {
  return [REQUESTS_PER_PAGE, (page - 1) * REQUESTS_PER_PAGE] as const
}

function paged(c: Ctx, page: number, total: number) {
  const pages = c.req.method === 'GET' ? pagesOf(total, REQUESTS_PER_PAGE, page) : Math.ceil(total / REQUESTS_PER_PAGE)
  return { total, page, pages }
}
