import type { BatchResponse } from 'drizzle-orm/batch'
import { Desk } from '#components/desk/Desk.tsx'
import { DeskFilters } from '#components/desk/DeskFilters.tsx'
import { deskAddress } from '#components/desk/desk-filter.ts'
import type { DeskListName } from '#components/desk/desk-lists.ts'
import type { DeskStatus } from '#components/desk/desk-status.ts'
import { OpeningLines } from '#components/desk/OpeningLines.tsx'
import { RequestPanel } from '#components/desk/RequestPanel.tsx'
import type { ToDecide } from '#components/desk/shown-request.ts'
import { PendingCount } from '#components/layout/PendingCount.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { decisionsLeft, managerDuties, type Pending } from '#src/auth/visitor.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { urls } from '#src/urls.ts'
import { show } from '#src/web/answer.tsx'
import { pagesOf } from '#src/web/page-number.ts'
import type { Ctx } from '#src/web/route.ts'
import { choicesAmong, managedStructures, openingsAmong } from './desk.view.ts'
import { affiliationList, type DeskList, type DeskRequest, shownRequest, subscriptionList, withRequest } from './desk-list.ts'
import { shows } from './filter.ts'
import { deskFilter, pageOf, REQUESTS_PER_PAGE, readDesk } from './read-desk.ts'
import { peopleSought } from './search.ts'

type DeskState = {
  about?: DeskListName | undefined
  status?: DeskStatus | undefined
  message?: 'nothing_ticked' | undefined
  shown?: ToDecide | undefined
}

/** After a decision, or with a search, the desk is read again. */
export async function showDeskAgain(c: Ctx, person: SignedIn, state: DeskState, status?: 409 | 422) {
  const { db, now } = c.env
  const people = await peopleSought(c, person.userId, deskFilter(c))
  const duties = managerDuties(db, person.sessionHash, parisDate(now()))
  const [[pending], affiliations, subscriptions, ...others] = await db.batch([duties, ...readDesk(c, person, people)])
  const shown = (list: DeskListName) => (state.about === list ? state.shown?.id : undefined)
  const rows = [
    await withRequest(c.env, affiliationList, person.userId, affiliations, shown('affiliations')),
    await withRequest(c.env, subscriptionList, person.userId, subscriptions, shown('subscriptions')),
    ...others,
  ] as const
  return showDesk(c, rows, pending ?? person.pending, state, status)
}

type DeskRows = Readonly<BatchResponse<ReturnType<typeof readDesk>>>

/** « Activités du gestionnaire »: pending requests and managed structures. htmx gets the list and the new count. */
export async function showDesk(c: Ctx, rows: DeskRows, pending: Pending, state: DeskState, status: 200 | 409 | 422 = 200) {
  const now = c.env.now()
  const today = parisDate(now)
  const filter = deskFilter(c)
  const [affiliations, subscriptions, structures, scopeCounts, lineCounts, [undoable]] = rows
  const { about = aboutIn(c), shown, ...listState } = state
  const openings = openingsAmong(lineCounts, structures, filter)

  function panelOf<Request extends DeskRequest>(list: DeskList<Request>, waiting: Request[], total: number) {
    const requests = waiting.map((one) => ({ ...shownRequest(one, today), ...(one.id === shown?.id && shown) }))
    const found = waiting[0]?.found ?? 0
    const lines = list.name === 'subscriptions' && openings.length > 0 && <OpeningLines {...{ openings, filter, now }} />
    return (
      <RequestPanel
        table={list.table(filter)}
        rows={requests}
        waiting={total}
        openings={lines}
        {...{ found, filter, now, ...paged(c, pageOf(c, list), found) }}
        {...(list.name === about && { ...listState, undoable })}
      />
    )
  }
  const panels = {
    affiliations: panelOf(affiliationList, affiliations, pending.affiliations),
    subscriptions: panelOf(subscriptionList, subscriptions, pending.subscriptions),
  }
  const found = [affiliations, subscriptions].reduce((sum, list) => sum + (list[0]?.found ?? 0), 0)
  const opened = openings.reduce((sum, { people }) => sum + people, 0)
  const body = (
    <Desk structures={managedStructures(structures)}>
      {decisionsLeft(pending) > 0 && (
        <DeskFilters filter={filter} choices={choicesAmong(scopeCounts, lineCounts, structures)} found={found + opened} />
      )}
      {(shows('affiliations', filter) || about === 'affiliations') && panels.affiliations}
      {shows('subscriptions', filter) && panels.subscriptions}
    </Desk>
  )
  const part = (
    <>
      {panels[about]}
      <PendingCount pending={decisionsLeft(pending)} fresh />
    </>
  )
  return show(c, { title: titles.manager, body, part, status, current: urls.manager })
}

/** The desk as it was filtered, with what has just been done. */
export function deskUrl(c: Ctx, name: DeskListName, done: Record<string, string>) {
  return deskAddress(deskFilter(c), { ...(name === 'subscriptions' && { objet: 'abonnements' }), ...done })
}

function aboutIn(c: Ctx) {
  return c.req.query('objet') === 'abonnements' || c.req.query('abonnements') ? 'subscriptions' : 'affiliations'
}

function paged(c: Ctx, page: number, total: number) {
  const pages = c.req.method === 'GET' ? pagesOf(total, REQUESTS_PER_PAGE, page) : Math.ceil(total / REQUESTS_PER_PAGE)
  return { page, pages }
}
