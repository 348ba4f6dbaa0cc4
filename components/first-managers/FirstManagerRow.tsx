import { TableRow } from '#components/kit/TableRow.tsx'
import { firstManagerTable } from './first-manager-table.tsx'
import type { ShownFirstManagerRequest } from './shown-request.ts'

/** A row alone: the answer to the decision that was taken in it. */
export function FirstManagerRow({ request, now }: { request: ShownFirstManagerRequest; now: Date }) {
  return <TableRow {...firstManagerTable(now)} row={request} />
}
