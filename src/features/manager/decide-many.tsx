import { titles } from '../../../components/kit/titles.ts'
import { Desk } from '../../../components/manager/Desk.tsx'
import { deskPanels } from '../../../components/manager/desk-wording.ts'
import { RefusalPanel, requestWords } from '../../../components/manager/RefusalPanel.tsx'
import type { SignedIn } from '../../auth/sessions.ts'
import { Conflict, commit } from '../../db/database.ts'
import { type AcceptedVerdict, decideVerdict, reasonProblem } from '../../domain/affiliation-verdict.ts'
import type { Problems } from '../../domain/decision.ts'
import { parisDate } from '../../domain/paris-time.ts'
import { tidyText } from '../../domain/tidy-text.ts'
import { sendSoon } from '../../mail/send-soon.ts'
import { urls, withQuery } from '../../urls.ts'
import { show, wantsPart } from '../../web/answer.tsx'
import { readForm } from '../../web/form.ts'
import type { Ctx } from '../../web/route.ts'
import { REQUESTS_PER_PAGE, showDesk, shownRequest } from './desk.tsx'
import { readRequests } from './desk-store.ts'
import { verdictsForm } from './form.ts'
import { verdictWrites } from './verdict-writes.ts'

/** Somebody else may decide some of the ticked requests at the same moment: the others are then decided all the same. */
const TRIES_MAX = 4

type Wish = { verdict: string; reason: string }

/** One verdict for all the ticked requests that still wait. */
export async function decideMany(c: Ctx, person: SignedIn) {
  const { values } = await readForm(c, verdictsForm)
  const selection = (values?.selection ?? []).slice(0, REQUESTS_PER_PAGE)
  if (!values || selection.length === 0) return showDesk(c, person, { message: 'nothing_ticked' }, 422)

  const rejects = values.verdict === 'reject'
  if (!rejects && values.verdict !== 'approve') return showDesk(c, person, { status: { problem: 'unknown' } }, 422)
  const problem = rejects ? reasonProblem(tidyText(values.reason)) : undefined
  if (problem) {
    const typed = { reason: values.reason, problems: values.asked ? { reason: problem } : {} }
    return askReason(c, person, selection, typed)
  }
  const { state, decided } = await decideWaiting(c, person, values, selection)
  sendSoon(c.env)
  const left = selection.length - decided
  if (wantsPart(c)) return showDesk(c, person, { status: { [state]: decided, left } })
  return c.redirect(withQuery(urls.manager, { [state]: String(decided), restes: String(left) }), 303)
}

async function decideWaiting(c: Ctx, person: SignedIn, wish: Wish, selection: string[], tries = 1) {
  const { db, now } = c.env
  const today = parisDate(now())
  const state: AcceptedVerdict['state'] = wish.verdict === 'approve' ? 'approved' : 'rejected'
  const requests = await readRequests(db, person.userId, today, selection)
  const verdicts = requests.map((request) => ({ request, verdict: decideVerdict(request, wish, today).accepted }))
  const waiting = verdicts.flatMap(({ request, verdict }) => (verdict ? [request] : []))
  const [verdict] = verdicts.flatMap((each) => each.verdict ?? [])
  if (!verdict) return { state, decided: 0 }
  try {
    await commit(db, verdictWrites(c.env, person.userId, verdict, waiting))
  } catch (error) {
    if (!(error instanceof Conflict) || tries === TRIES_MAX) throw error
    return decideWaiting(c, person, wish, selection, tries + 1)
  }
  return { state, decided: waiting.length }
}

type Typed = { reason: string; problems: Problems<'reason'> }

/** A refusal says why: the same reason goes to everyone who was ticked. */
async function askReason(c: Ctx, person: SignedIn, selection: string[], typed: Typed) {
  const { db, now } = c.env
  const today = parisDate(now())
  const requests = await readRequests(db, person.userId, today, selection)
  const named = requests.map((request) => ({ id: request.id, words: requestWords(shownRequest(request, today)) }))
  const panel = <RefusalPanel panel={deskPanels.affiliations} requests={named} action={urls.requestDecisions} {...typed} />
  const status = typed.problems.reason ? 422 : 200
  return show(c, { title: titles.refusal, body: <Desk structures={[]}>{panel}</Desk>, part: panel, status })
}
