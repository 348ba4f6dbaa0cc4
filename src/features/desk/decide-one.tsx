import { TableRow } from '#components/kit/TableRow.tsx'
import { PendingCount } from '#components/layout/PendingCount.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { decisionsLeft, managerDuties } from '#src/auth/visitor.ts'
import { tryCommit } from '#src/db/database.ts'
import { decideVerdict } from '#src/domain/affiliation/affiliation-verdict.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { show, wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, route } from '#src/web/route.ts'
import { verdictForm } from '#src/web/verdict-form.ts'
import { showDeskAgain, toDesk } from './desk.tsx'
import { type DeskList, type DeskRequest, decided, shownRequest, type ViewState, verdictOn } from './desk-list.ts'
import { manager } from './manager.access.ts'
import { isStillDecided } from './undo.tsx'

export function decisionOfOne<Request extends DeskRequest>(list: DeskList<Request>) {
  return route(
    async (c) => {
      const person = await manager(c)
      const request = await findRequest(c, person, list)
      if (!request) throw new NotFound()
      return { person, request }
    },
    once(
      (c, { person, request }, note) => decide(c, person, list, request, note),
      (c, { person, request }, result) => showDecided(c, person, list, request, result),
      (c, { person }, sent) => isStillDecided(c, person, sent),
    ),
  )
}

async function decide<Request extends DeskRequest>(
  c: Ctx,
  person: SignedIn,
  list: DeskList<Request>,
  request: Request,
  note: Note,
) {
  const { db, now } = c.env
  const today = parisDate(now())
  const { values, typed, problems } = await readForm(c, verdictForm)
  const shown = { ...shownRequest(request, today), reason: (values ?? typed)?.reason ?? '' }
  if (problems) return answer(c, person, list, { ...shown, problems }, 422)

  const { accepted, refused } = decideVerdict(request, values, today)
  if (refused) return answer(c, person, list, { ...shown, problems: refused }, refused.verdict ? 409 : 422)
  const id = c.env.randomToken()
  const writes = verdictOn(c.env, id, person.userId, accepted, decided(list, c.env, person.userId, accepted, [request]))
  const result = `${accepted.state} ${id}`
  const isSaved = await tryCommit(db, [...writes, ...note(result)])
  if (!isSaved) {
    const fresh = (await findRequest(c, person, list)) ?? request
    const meanwhile = decideVerdict(fresh, values, today).refused ?? { verdict: 'changed' }
    return answer(c, person, list, { ...shownRequest(fresh, today), reason: values.reason, problems: meanwhile }, 409)
  }
  sendAfterResponse(c.env)
  return { result }
}

async function showDecided<Request extends DeskRequest>(
  c: Ctx,
  person: SignedIn,
  list: DeskList<Request>,
  request: Request,
  result: string,
) {
  const [decision = '', verdictId = ''] = result.split(' ')
  if (!wantsPart(c)) return toDesk(c, list, { [decision]: '1' })
  const { values } = await readForm(c, verdictForm)
  const state = decision === 'approved' ? 'approved' : 'rejected'
  const shown = { ...shownRequest(request, parisDate(c.env.now())), reason: values?.reason ?? '' }
  return answer(c, person, list, { ...shown, state, justDecided: true, verdictId })
}

async function findRequest<Request extends DeskRequest>(c: Ctx, { userId }: SignedIn, list: DeskList<Request>) {
  const { db, now } = c.env
  const [request] = await list.read(db, userId, parisDate(now()), [c.req.param(list.parameter) ?? ''])
  return request
}

async function answer<Request extends DeskRequest>(
  c: Ctx,
  person: SignedIn,
  list: DeskList<Request>,
  shown: ViewState<Request>,
  status?: 409 | 422,
) {
  if (!wantsPart(c)) {
    const deskState = { about: list.name, shown, status: { problem: shown.problems?.verdict } }
    return showDeskAgain(c, person, deskState, status)
  }
  const [pending = person.pending] = await managerDuties(c.env.db, person.sessionHash, parisDate(c.env.now()))
  const part = (
    <>
      <TableRow {...list.table(c.env.now())} row={shown} />
      <PendingCount pending={decisionsLeft(pending)} fresh />
    </>
  )
  return show(c, { title: titles.manager, body: part, status: status ?? 200 })
}
