import { TableRow } from '../kit/TableRow.tsx'
import { requestTable } from './request-table.tsx'
import type { ShownRequest } from './shown-request.ts'

/** A row alone: the answer to the decision that was taken in it. */
export function RequestRow({ request, now }: { request: ShownRequest; now: Date }) {
  return <TableRow {...requestTable(now)} row={request} />
}
