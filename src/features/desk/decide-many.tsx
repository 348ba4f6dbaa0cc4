import { Desk } from '#components/desk/Desk.tsx'
import { RefusalPanel } from '#components/desk/RefusalPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { Conflict, commit } from '#src/db/database.ts'
import { type AcceptedVerdict, decideVerdict, reasonProblem } from '#src/domain/affiliation/affiliation-verdict.ts'
import type { Problems } from '#src/domain/decision.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { tidySentence } from '#src/formats/tidy-text.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { show, wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { type Ctx, route } from '#src/web/route.ts'
import { REQUESTS_PER_PAGE, showDeskAgain, toDesk } from './desk.tsx'
import { type DeskList, type DeskRequest, decided, shownRequest, verdictOn } from './desk-list.ts'
import { verdictsForm } from './form.ts'
import { manager } from './manager.access.ts'
import { isStillDecided } from './undo.tsx'

/** Another manager may decide some of them at the same moment: the rest is tried again. */
const TRIES_MAX = 4

type VerdictInput = { verdict: string; reason: string; note: Note }

export function decisionOfMany<Request extends DeskRequest>(list: DeskList<Request>) {
  return route(
    manager,
    once(
      (c, person, note) => decide(c, person, list, note),
      (c, person, result) => showDecided(c, person, list, result),
      isStillDecided,
    ),
  )
}

async function decide<Request extends DeskRequest>(c: Ctx, person: SignedIn, list: DeskList<Request>, note: Note) {
  const { values, problems } = await readForm(c, verdictsForm)
  const selection = (values?.selection ?? []).slice(0, REQUESTS_PER_PAGE)
  const about = list.name
  if (!values || selection.length === 0) return showDeskAgain(c, person, { about, message: 'nothing_ticked' }, 422)
  const { reason } = values
  if (problems && values.asked) return askReason(c, person, list, selection, { reason, problems: {} })
  if (problems) return showDeskAgain(c, person, { about }, 422)

  const rejects = values.verdict === 'reject'
  if (!rejects && values.verdict !== 'approve') return showDeskAgain(c, person, { about, status: { problem: 'unknown' } }, 422)
  const problem = rejects ? reasonProblem(tidySentence(reason)) : undefined
  if (problem) {
    return askReason(c, person, list, selection, { reason, problems: values.asked ? { reason: problem } : {} })
  }
  const result = await decideWaiting(c, person, list, { ...values, note }, selection)
  sendAfterResponse(c.env)
  return { result }
}

/** `result`: the verdict, how many requests it decided, and how many it left. */
function showDecided<Request extends DeskRequest>(c: Ctx, person: SignedIn, list: DeskList<Request>, result: string) {
  const [state = '', quantity = '', left = ''] = result.split(' ')
  if (wantsPart(c))
    return showDeskAgain(c, person, { about: list.name, status: { [state]: Number(quantity), left: Number(left) } })
  return toDesk(c, list, { [state]: quantity, restes: left })
}

async function decideWaiting<Request extends DeskRequest>(
  c: Ctx,
  person: SignedIn,
  list: DeskList<Request>,
  input: VerdictInput,
  selection: string[],
  tries = 1,
): Promise<string> {
  const { db, now } = c.env
  const today = parisDate(now())
  const state: AcceptedVerdict['state'] = input.verdict === 'approve' ? 'approved' : 'rejected'
  const requests = await list.read(db, person.userId, today, selection)
  const verdicts = requests.map((request) => ({ request, verdict: decideVerdict(request, input, today).accepted }))
  const waiting = verdicts.flatMap(({ request, verdict }) => (verdict ? [request] : []))
  const [verdict] = verdicts.flatMap((each) => each.verdict ?? [])
  const id = c.env.randomToken()
  const result = `${state} ${waiting.length} ${selection.length - waiting.length} ${verdict ? id : ''}`
  try {
    if (!verdict) {
      await commit(db, input.note(result))
      return result
    }
    await commit(db, [
      ...verdictOn(c.env, id, person.userId, verdict, decided(list, c.env, person.userId, verdict, waiting)),
      ...input.note(result),
    ])
  } catch (error) {
    if (!(error instanceof Conflict) || tries === TRIES_MAX) throw error
    return decideWaiting(c, person, list, input, selection, tries + 1)
  }
  return result
}

type Typed = { reason: string; problems: Problems<'reason'> }

async function askReason<Request extends DeskRequest>(
  c: Ctx,
  person: SignedIn,
  list: DeskList<Request>,
  selection: string[],
  typed: Typed,
) {
  const { db, now } = c.env
  const today = parisDate(now())
  const { rowName } = list.table(now())
  const requests = await list.read(db, person.userId, today, selection)
  const named = requests.map((request) => ({ id: request.id, name: rowName(shownRequest(request, today)) }))
  const panel = <RefusalPanel list={list.name} requests={named} {...typed} />
  const status = typed.problems.reason || c.env.unsent ? 422 : 200
  return show(c, { title: titles.refusal, body: <Desk structures={[]}>{panel}</Desk>, part: panel, status })
}
