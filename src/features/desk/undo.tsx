import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { type UndoProblem, undoProblem } from '#src/domain/affiliation/verdict-undoing.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { goTo, wantsPart } from '#src/web/answer.tsx'
import { once } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, route } from '#src/web/route.ts'
import { showRow } from './decide-one.tsx'
import { deskUrl, showDeskAgain } from './desk.tsx'
import { affiliationList, type DeskList, type DeskRequest, shownRequest, subscriptionList } from './desk-list.ts'
import { manager } from './manager.access.ts'
import { undoWrites } from './undo.writes.ts'
import { findVerdict, type KeptVerdict } from './verdict.queries.ts'

type Grant = { person: SignedIn; verdict: KeptVerdict }

/** « Annuler »: takes a verdict back, within seconds, as one batch. */
export const undoing = route(
  ownVerdict,
  once(
    async (c, grant: Grant, note) => {
      const { verdict } = grant
      const problem = undoProblem(verdict, c.env.now())
      if (problem) return answer(c, grant, problem)
      const isUndone = await tryCommit(c.env.db, [...undoWrites(c.env, verdict), ...note()])
      return isUndone ? { result: '' } : answer(c, grant, 'changed')
    },
    (c, grant) => answer(c, grant),
  ),
)

/** A row of the desk answers for itself; a press that decided both lists changed the whole page. */
function answer(c: Ctx, { person, verdict: { lines } }: Grant, problem?: UndoProblem) {
  const asked = lines.filter(({ origin }) => origin)
  const list = asked.length === lines.length ? subscriptionList : affiliationList
  const status = problem ? { undoProblem: problem } : { undone: lines.length }
  const isRow = c.req.header('HX-Target')?.startsWith('tbody')
  const [line] = lines
  if (wantsPart(c) && isRow && line) {
    return list === subscriptionList
      ? showLine(c, person, subscriptionList, line.id, problem)
      : showLine(c, person, affiliationList, line.id, problem)
  }
  if (problem || (wantsPart(c) && [0, lines.length].includes(asked.length)))
    return showDeskAgain(c, person, { about: list.name, status }, problem && 409)
  return goTo(c, deskUrl(c, list.name, { annulees: String(lines.length) }))
}

async function showLine<Request extends DeskRequest>(
  c: Ctx,
  person: SignedIn,
  list: DeskList<Request>,
  id: string,
  problem?: UndoProblem,
) {
  const { db, now } = c.env
  const today = parisDate(now())
  const [request] = await list.read(db, person.userId, today, [id])
  if (!request) throw new NotFound()
  const shown = { ...shownRequest(request, today), ...(problem && { problems: { verdict: problem } }) }
  return showRow(c, person, list, shown, { status: problem && 409, focus: !problem })
}

/** Only whoever gave a verdict takes it back. */
async function ownVerdict(c: Ctx): Promise<Grant> {
  const person = await manager(c)
  const verdict = await findVerdict(c.env.db, person.userId, c.req.param('verdictId') ?? '')
  if (!verdict) throw new NotFound()
  return { person, verdict }
}
