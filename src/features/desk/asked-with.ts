import type { SignedIn } from '#src/auth/sessions.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Ports } from '#src/ports/ports.ts'
import { readAskedWith } from './asked-with.queries.ts'
import { type Decided, decided } from './decided.ts'
import { type DeskRequest, subscriptionList } from './desk-list.ts'

/** The verdict on the workspaces that were asked together with an affiliation, as far as this manager may decide of them. */
export async function decidedWith(
  ports: Ports,
  { userId }: SignedIn,
  verdict: AcceptedVerdict,
  request: DeskRequest,
): Promise<Decided[]> {
  const { db, now } = ports
  if (request.origin) return []
  const ids = await readAskedWith(db, request.id)
  const lines = await subscriptionList.read(
    db,
    userId,
    parisDate(now()),
    ids.map(({ id }) => id),
  )
  const waiting = lines.filter(({ isOwn }) => !isOwn)
  return waiting.length > 0 ? [decided(subscriptionList, ports, userId, verdict, waiting)] : []
}
