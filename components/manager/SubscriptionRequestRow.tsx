import { TableRow } from '../kit/TableRow.tsx'
import { type ShownSubscriptionRequest, subscriptionTable } from './subscription-table.tsx'

/** A row alone: the answer to the decision that was taken in it. */
export function SubscriptionRequestRow({ request, now }: { request: ShownSubscriptionRequest; now: Date }) {
  return <TableRow {...subscriptionTable(now)} row={request} />
}
