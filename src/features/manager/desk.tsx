import { PendingCount } from '../../../components/kit/PendingCount.tsx'
import { titles } from '../../../components/kit/titles.ts'
import { Desk } from '../../../components/manager/Desk.tsx'
import type { DeskStatus } from '../../../components/manager/desk-status.ts'
import { RequestPanel } from '../../../components/manager/RequestPanel.tsx'
import { SubscriptionRequestPanel } from '../../../components/manager/SubscriptionRequestPanel.tsx'
import type { ShownRequest } from '../../../components/manager/shown-request.ts'
import type { ShownSubscriptionRequest } from '../../../components/manager/subscription-table.tsx'
import type { SignedIn } from '../../auth/sessions.ts'
import { managerDuties } from '../../auth/visitor.ts'
import { shownState } from '../../domain/affiliation-state.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { parisDate } from '../../domain/paris-time.ts'
import { show } from '../../web/answer.tsx'
import { pageNumber, pagesOf } from '../../web/page-number.ts'
import type { Ctx } from '../../web/route.ts'
import { type DeskRequest, readManagedStructures, readWaiting } from './desk-store.ts'
import { readWaitingSubscriptions, type SubscriptionRequest } from './subscription-store.ts'

export const REQUESTS_PER_PAGE = 50

type Shown = {
  /** The list that something is said of. */
  about?: 'affiliations' | 'subscriptions'
  status?: DeskStatus | undefined
  message?: 'nothing_ticked' | undefined
  shown?: ShownRequest | undefined
  subscription?: ShownSubscriptionRequest | undefined
}

/** « Activités du gestionnaire »: what waits, and the structures one manages. Alone for htmx: what waits, and the fresh count. */
export async function showDesk(c: Ctx, person: SignedIn, said: Shown = {}, status?: 409 | 422) {
  const { db, now } = c.env
  const today = parisDate(now())
  const pages = { affiliations: pageAsked(c, 'page'), subscriptions: pageAsked(c, 'abonnements') }
  const [waiting, subscriptions, structures, [duties]] = await db.batch([
    readWaiting(db, person.userId, today, windowOf(pages.affiliations)),
    readWaitingSubscriptions(db, person.userId, today, windowOf(pages.subscriptions)),
    readManagedStructures(db, person.userId, today),
    managerDuties(db, person.sessionHash, today),
  ])
  const { about = aboutIn(c), shown, subscription, status: done, message } = said
  const saidOf = (list: typeof about) => (list === about ? { status: done, message } : {})
  const affiliationPanel = (
    <RequestPanel
      requests={waiting.map((request) => (request.id === shown?.id ? shown : shownRequest(request, today)))}
      {...paged(c, pages.affiliations, duties?.pendingAffiliations ?? 0)}
      {...saidOf('affiliations')}
      now={now()}
    />
  )
  const subscriptionPanel = (
    <SubscriptionRequestPanel
      requests={subscriptions.map((one) => (one.id === subscription?.id ? subscription : shownSubscription(one, today)))}
      {...paged(c, pages.subscriptions, duties?.pendingSubscriptions ?? 0)}
      {...saidOf('subscriptions')}
      now={now()}
    />
  )
  const body = (
    <Desk structures={structures}>
      {affiliationPanel}
      {subscriptionPanel}
    </Desk>
  )
  const part = (
    <>
      {about === 'affiliations' ? affiliationPanel : subscriptionPanel}
      <PendingCount pending={duties?.pendingDecisions ?? 0} fresh />
    </>
  )
  return show(c, { title: titles.manager, body, part, status: status ?? 200 })
}

/** The list that an address is about: after a redirect, or a page of it. */
function aboutIn(c: Ctx) {
  return c.req.query('objet') === 'abonnements' || c.req.query('abonnements') ? 'subscriptions' : 'affiliations'
}

function pageAsked(c: Ctx, name: string) {
  return c.req.method === 'GET' ? pageNumber(c, name) : 1
}

function windowOf(page: number) {
  return { limit: REQUESTS_PER_PAGE, offset: (page - 1) * REQUESTS_PER_PAGE }
}

function paged(c: Ctx, page: number, total: number) {
  const pages = c.req.method === 'GET' ? pagesOf(total, REQUESTS_PER_PAGE, page) : Math.ceil(total / REQUESTS_PER_PAGE)
  return { total, page, pages }
}

export function shownRequest({ state, endedAt, ...request }: DeskRequest, today: LocalDate): ShownRequest {
  return { ...request, state: shownState({ ...request, state, endedAt }, today) }
}

/** Its period, as the rules know it: a subscription ends with its affiliation. */
export function termOf({ state, endedAt, effectiveFrom }: SubscriptionRequest) {
  return { state, endedAt, validFrom: effectiveFrom, validUntil: null }
}

export function shownSubscription(request: SubscriptionRequest, today: LocalDate): ShownSubscriptionRequest {
  return { ...request, state: shownState(termOf(request), today) }
}
