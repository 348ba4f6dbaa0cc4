import { RequestRows } from '#components/desk/DeskTable.tsx'
import { APPROVE_WITH_SPACES } from '#components/desk/RequestVerdict.tsx'
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
import { type Ctx, route } from '#src/web/route.ts'
import { verdictForm } from '#src/web/verdict-form.ts'
import { decidedWith } from './asked-with.ts'
import { atOneInstant, decided, verdictOn } from './decided.ts'
import { deskUrl, showDeskAgain } from './desk.tsx'
import { type DeskList, type DeskRequest, shownRequest, type ViewState } from './desk-list.ts'
import { deskFilter } from './read-desk.ts'
import { oneRequest } from './request.access.ts'
import { isStillDecided } from './still-decided.ts'
import { readReasons } from './verdict.queries.ts'

export function decisionOfOne<Request extends DeskRequest>(list: DeskList<Request>) {
  return route(
    oneRequest(list),
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
  const ports = atOneInstant(c.env)
  const { db, now, randomToken } = ports
  const today = parisDate(now())
  const { values: sent, typed, problems } = await readForm(c, verdictForm)
  const withSpaces = sent?.verdict === APPROVE_WITH_SPACES
  const values = sent && withSpaces ? { ...sent, verdict: 'approve' } : sent
  const { verdict, reason } = values ?? { verdict: typed?.verdict, reason: typed?.reason ?? '' }
  const refusing = verdict === 'reject' && {
    refusing: true,
    reasons: (await readReasons(db, person.userId)).map((one) => one.reason),
  }
  const shown = { ...shownRequest(request, today), reason, ...refusing }
  if (problems || !values) return answer(c, person, list, { ...shown, problems: problems ?? {} }, 422)

  const { accepted, refused } = decideVerdict(request, values, today)
  if (refused) return answer(c, person, list, { ...shown, problems: refused }, refused.verdict ? 409 : 422)
  const id = randomToken()
  const result = `${accepted.state} ${id}`
  const part = decided(list, ports, person.userId, accepted, [request])
  const also = withSpaces || accepted.state === 'rejected' ? await decidedWith(ports, person, accepted, request) : []
  const isSaved = await tryCommit(db, [...verdictOn(ports, id, person.userId, accepted, part, ...also), ...note(result)])
  if (!isSaved) {
    const [fresh = request] = await list.read(db, person.userId, today, [request.id])
    const meanwhile = decideVerdict(fresh, values, today).refused ?? { verdict: 'changed' }
    return answer(c, person, list, { ...shownRequest(fresh, today), reason, problems: meanwhile }, 409)
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
  if (!wantsPart(c)) return c.redirect(deskUrl(c, list.name, { [decision]: '1' }), 303)
  const state = decision === 'approved' ? 'approved' : 'rejected'
  return answer(c, person, list, { ...shownRequest(request, parisDate(c.env.now())), state, justDecided: true, verdictId })
}

async function answer<Request extends DeskRequest>(
  c: Ctx,
  person: SignedIn,
  list: DeskList<Request>,
  shown: ViewState<Request>,
  status?: 409 | 422,
) {
  if (wantsPart(c)) return showRow(c, person, list, shown, { status })
  const deskState = { about: list.name, shown, status: { problem: shown.problems?.verdict } }
  return showDeskAgain(c, person, deskState, status)
}

/** The row alone, with the fresh count of the header. */
export async function showRow<Request extends DeskRequest>(
  c: Ctx,
  person: SignedIn,
  list: DeskList<Request>,
  shown: ViewState<Request>,
  { status, focus }: { status?: 409 | 422 | undefined; focus?: boolean },
) {
  const now = c.env.now()
  const [pending = person.pending] = await managerDuties(c.env.db, person.sessionHash, parisDate(now))
  const part = (
    <>
      <RequestRows table={list.table(deskFilter(c))} row={shown} now={now} focus={focus} />
      <PendingCount pending={decisionsLeft(pending)} fresh />
    </>
  )
  return show(c, { title: titles.manager, body: part, status: status ?? 200 })
}
