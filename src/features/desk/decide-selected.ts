import type { DeskStatus } from '#components/desk/desk-status.ts'
import { Conflict, commit } from '#src/db/database.ts'
import { type AcceptedVerdict, decideVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import type { LocalDate } from '#src/formats/local-date.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import type { Note } from '#src/web/once.ts'
import type { Ctx } from '#src/web/route.ts'
import { atOneInstant, verdictOn } from './decided.ts'
import type { Selected } from './selection.ts'

/** Another manager may decide some of them at the same moment: the rest is tried again. */
const TRIES_MAX = 4

type Input = { verdict: string; reason: string }

/** Decides as one verdict those that still wait. `read` reads them, again after a lost race. Returns a result for `statusOf`. */
export async function decideSelected(
  c: Ctx,
  userId: string,
  { note, ...input }: Input & { note: Note },
  read: () => Promise<Selected[]>,
  tries = 1,
): Promise<string> {
  const ports = atOneInstant(c.env)
  const { db, now, randomToken } = ports
  const judged = (await read()).map((selected) => judge(selected, input, parisDate(now())))
  const verdict = judged.find(({ accepted }) => accepted)?.accepted
  const sum = (count: 'left' | 'late') => judged.reduce((total, each) => total + each[count], 0)
  const ids = new Set(judged.flatMap((each) => each.waiting))
  const id = verdict ? randomToken() : ''
  const result = [input.verdict === 'approve' ? 'approved' : 'rejected', ids.size, sum('left'), sum('late'), id].join(' ')
  try {
    const parts = verdict ? judged.map(({ selected }) => selected.decided(ports, verdict, ids)) : []
    await commit(db, [...(verdict ? verdictOn(ports, id, userId, verdict, ...parts) : []), ...note(result)])
  } catch (error) {
    if (!(error instanceof Conflict) || tries === TRIES_MAX) throw error
    return decideSelected(c, userId, { note, ...input }, read, tries + 1)
  }
  return result
}

/** Which of the selected may be decided so; `late`: their period is over; `left`: they wait no more, or for somebody else. */
function judge(selected: Selected, input: Input, today: LocalDate) {
  const decisions = selected.requests.map((request) => ({ id: request.id, ...decideVerdict(request, input, today) }))
  const accepted = decisions.filter((decision) => decision.accepted)
  const late = decisions.filter(({ refused }) => refused?.verdict === 'expired').length
  return {
    selected,
    accepted: accepted[0]?.accepted as AcceptedVerdict | undefined,
    waiting: accepted.map(({ id }) => id),
    late,
    left: selected.gone + decisions.length - accepted.length - late,
  }
}

export function statusOf(result: string): { status: DeskStatus; query: Record<string, string> } {
  const [state = '', quantity = '', left = '', late = ''] = result.split(' ')
  return {
    status: { [state]: Number(quantity), left: Number(left), late: Number(late) },
    query: { [state]: quantity, restes: left, ...(Number(late) > 0 && { passees: late }) },
  }
}
