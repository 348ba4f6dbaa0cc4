import type { DeskFilter } from '#components/desk/desk-filter.ts'
import type { DeskListName } from '#components/desk/desk-lists.ts'
import { isWaiting } from '#components/desk/request-state.ts'
import { requestTable } from '#components/desk/request-table.tsx'
import type { RequestTable, ToDecide } from '#components/desk/shown-request.ts'
import { subscriptionTable } from '#components/desk/subscription-table.tsx'
import { managerOpens } from '#components/desk/words.ts'
import type { Database, Query } from '#src/db/database.ts'
import { type AffiliationTerm, shownState } from '#src/domain/affiliation/affiliation-state.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import type { MailKind } from '#src/domain/notification/mail-kinds.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type AffiliationRequest, readRequests, readWaiting } from './affiliation-request.queries.ts'
import { verdictWrites } from './affiliation-verdict.writes.ts'
import { readSubscriptionRequests, readWaitingSubscriptions, type SubscriptionRequest } from './subscription-request.queries.ts'
import { subscriptionWrites } from './subscription-verdict.writes.ts'
import type { verdictLine } from './verdict-lines.ts'

/** A subscription ends with its affiliation. */
export type DeskRequest = AffiliationTerm &
  Omit<ToDecide, keyof Answer> &
  Parameters<typeof verdictLine>[0] & { found: number; asks?: string }
type Answer = Pick<
  ToDecide,
  'state' | 'reason' | 'problems' | 'justDecided' | 'verdictId' | 'refusing' | 'reasons' | 'opens' | 'spaces'
>
export type ViewState<Request> = Omit<Request, 'state'> & Answer

export type DeskList<Request extends DeskRequest> = {
  name: DeskListName
  /** The name of the id in the address of one request. */
  parameter: string
  read: (db: Database, managerId: string, today: LocalDate, ids: string[]) => PromiseLike<Request[]>
  readWaiting: (
    db: Database,
    managerId: string,
    today: LocalDate,
    sought: string,
    limit: number,
    offset: number,
  ) => PromiseLike<Request[]>
  /** A verdict on one person's requests in one structure: one journal row, one mail. */
  writes: (
    ports: Ports,
    decider: { actorId: string; mailsAt: Date },
    verdict: AcceptedVerdict,
    lines: [Request, ...Request[]],
  ) => Query[]
  mail: MailKind
  table: (filter: DeskFilter) => RequestTable<ViewState<Request>>
}

export const affiliationList: DeskList<AffiliationRequest> = {
  name: 'affiliations',
  parameter: 'scopeId',
  read: readRequests,
  readWaiting,
  writes: verdictWrites,
  mail: 'affiliation_decided',
  table: requestTable,
}

export const subscriptionList: DeskList<SubscriptionRequest> = {
  name: 'subscriptions',
  parameter: 'subscriptionId',
  read: readSubscriptionRequests,
  readWaiting: readWaitingSubscriptions,
  writes: subscriptionWrites,
  mail: 'subscription_decided',
  table: subscriptionTable,
}

export function shownRequest<Request extends DeskRequest>(request: Request, today: LocalDate): ViewState<Request> {
  const opens = request.origin ? undefined : managerOpens(request.affiliation.role)
  return { ...request, state: shownState(request, today), opens, spaces: JSON.parse(request.asks ?? '[]') as ToDecide['spaces'] }
}

/** The request that was answered comes with the list, though it stands on another page. */
export async function withRequest<Request extends DeskRequest>(
  { db, now }: Ports,
  list: DeskList<Request>,
  managerId: string,
  waiting: Request[],
  shownId: string | undefined,
): Promise<Request[]> {
  if (!shownId || waiting.some(({ id }) => id === shownId)) return waiting
  const today = parisDate(now())
  const asked = await list.read(db, managerId, today, [shownId])
  return [...asked.filter((request) => isWaiting(shownState(request, today))), ...waiting]
}
