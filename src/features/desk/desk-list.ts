import type { DeskListName } from '#components/desk/desk-lists.ts'
import { isWaiting } from '#components/desk/RequestVerdict.tsx'
import { requestTable } from '#components/desk/request-table.tsx'
import type { ToDecide } from '#components/desk/shown-request.ts'
import { subscriptionTable } from '#components/desk/subscription-table.tsx'
import type { RowProps } from '#components/kit/table-props.ts'
import type { Database, Query } from '#src/db/database.ts'
import { type AffiliationTerm, shownState } from '#src/domain/affiliation/affiliation-state.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type AffiliationRequest, readRequests } from './affiliation-request.queries.ts'
import { verdictWrites } from './affiliation-verdict.writes.ts'
import { readSubscriptionRequests, type SubscriptionRequest } from './subscription-request.queries.ts'
import { subscriptionWrites } from './subscription-verdict.writes.ts'

/** A subscription ends with its affiliation. */
export type DeskRequest = AffiliationTerm & Omit<ToDecide, keyof Answer> & { version: number; affiliation: { id: string } }
type Answer = Pick<ToDecide, 'state' | 'reason' | 'problems' | 'justDecided'>
export type ViewState<Request> = Omit<Request, 'state'> & Answer

export type DeskList<Request extends DeskRequest> = {
  name: DeskListName
  /** The name of the id in the address of one request. */
  parameter: string
  read: (db: Database, managerId: string, today: LocalDate, ids: string[]) => PromiseLike<Request[]>
  /** A verdict on one person's requests in one structure: one journal row, one mail. */
  writes: (ports: Ports, actorId: string, verdict: AcceptedVerdict, lines: [Request, ...Request[]]) => Query[]
  table: (now: Date) => RowProps<ViewState<Request>>
}

export const affiliationList: DeskList<AffiliationRequest> = {
  name: 'affiliations',
  parameter: 'scopeId',
  read: readRequests,
  writes: verdictWrites,
  table: requestTable,
}

export const subscriptionList: DeskList<SubscriptionRequest> = {
  name: 'subscriptions',
  parameter: 'subscriptionId',
  read: readSubscriptionRequests,
  writes: subscriptionWrites,
  table: subscriptionTable,
}

export function shownRequest<Request extends DeskRequest>(request: Request, today: LocalDate): ViewState<Request> {
  return { ...request, state: shownState(request, today) }
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

export function verdictOn<Request extends DeskRequest>(
  list: DeskList<Request>,
  ports: Ports,
  actorId: string,
  verdict: AcceptedVerdict,
  requests: Request[],
): Query[] {
  const byAffiliation = Map.groupBy(requests, ({ affiliation }) => affiliation.id)
  return [...byAffiliation.values()].flatMap(([first, ...others]) =>
    first ? list.writes(ports, actorId, verdict, [first, ...others]) : [],
  )
}
