import type { Query } from '#src/db/database.ts'
import type { VerdictLine } from '#src/db/schema/verdicts.ts'
import type { AcceptedVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import { undoableUntil } from '#src/domain/affiliation/verdict-undoing.ts'
import { mailKey } from '#src/mail/mail-to.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { DeskList, DeskRequest } from './desk-list.ts'
import { keepVerdict } from './verdict.writes.ts'
import { stillManages, verdictLine } from './verdict-lines.ts'

/** A verdict and the subscriptions it opens bear one instant: by it they are found when the verdict is taken back. */
export function atOneInstant(ports: Ports): Ports {
  const instant = ports.now()
  return { ...ports, now: () => instant }
}

/** The writes that decide the requests, and what taking them back will need. */
export function decided<Request extends DeskRequest>(
  list: DeskList<Request>,
  ports: Ports,
  actorId: string,
  verdict: AcceptedVerdict,
  requests: Request[],
): Decided {
  const decider = { actorId, mailsAt: undoableUntil(ports.now()) }
  const groups = [...Map.groupBy(requests, ({ affiliation }) => affiliation.id).values()]
  return {
    writes: groups.flatMap(([first, ...others]) => (first ? list.writes(ports, decider, verdict, [first, ...others]) : [])),
    lines: requests.map(verdictLine),
    mails: groups.flatMap(([first]) => (first ? mailKey(list.mail, first.id, first.person.userId) : [])),
  }
}

export type Decided = { writes: Query[]; lines: VerdictLine[]; mails: string[] }

/** One batch, for as many lists as it decides. `id`: of the verdict, by which it is taken back. */
export function verdictOn(ports: Ports, id: string, userId: string, verdict: AcceptedVerdict, ...parts: Decided[]): Query[] {
  const lines = parts.flatMap((part) => part.lines)
  const mails = parts.flatMap((part) => part.mails)
  return [
    ...stillManages(ports, lines),
    ...parts.flatMap(({ writes }) => writes),
    keepVerdict(ports, { id, userId, verdict, lines, mails }),
  ]
}
