import type { Query } from '#src/db/database.ts'
import { subscriptions } from '#src/db/schema/workspaces.ts'
import type { AskedSpaces } from '#src/domain/workspace/asked-with-affiliation.ts'
import type { Ports } from '#src/ports/ports.ts'
import { endSubscriptions, whileWorkspaceOpen } from './subscriptions.ts'

/** D1 binds 100 values a statement; a line has 10. */
const LINES_A_STATEMENT = 9

/** Pending, for the managers to decide with the affiliation or apart. */
export function askRights(
  { db, now, randomToken }: Ports,
  line: { affiliationId: string; structureId: string },
  { insert, superseded }: AskedSpaces,
): Query[] {
  const rows = insert.map((right) => ({ ...line, ...right, id: randomToken(), origin: 'request' as const, requestedAt: now() }))
  const codes = [...new Set(insert.map(({ workspaceCode }) => workspaceCode))]
  const starts = rows.map((_, index) => index).filter((index) => index % LINES_A_STATEMENT === 0)
  return [
    ...codes.map((code) => whileWorkspaceOpen(db, line.structureId, code)),
    ...(superseded.length > 0 ? [endSubscriptions(db, superseded, now())] : []),
    ...starts.map((start) => db.insert(subscriptions).values(rows.slice(start, start + LINES_A_STATEMENT))),
  ]
}
