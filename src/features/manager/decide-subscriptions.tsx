import { titles } from '../../../components/kit/titles.ts'
import { Desk } from '../../../components/manager/Desk.tsx'
import { deskPanels } from '../../../components/manager/desk-wording.ts'
import { RefusalPanel } from '../../../components/manager/RefusalPanel.tsx'
import { subscriptionWords } from '../../../components/manager/subscription-table.tsx'
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
import { REQUESTS_PER_PAGE, showDesk, shownSubscription, termOf } from './desk.tsx'
import { verdictsForm } from './form.ts'
import { readSubscriptionRequests } from './subscription-store.ts'
import { subscriptionWrites } from './subscription-writes.ts'

/** Somebody else may decide some of the ticked requests at the same moment: the others are then decided all the same. */
const TRIES_MAX = 4

type Wish = { verdict: string; reason: string }

/** « Valider la sélection », « Refuser la sélection »: one verdict for all the ticked subscriptions that still wait. */
export async function decideSubscriptions(c: Ctx, person: SignedIn) {
  const { values } = await readForm(c, verdictsForm)
  const selection = (values?.selection ?? []).slice(0, REQUESTS_PER_PAGE)
  if (!values || selection.length === 0) return showDesk(c, person, { about: 'subscriptions', message: 'nothing_ticked' }, 422)

  const rejects = values.verdict === 'reject'
  const unknown = { about: 'subscriptions' as const, status: { problem: 'unknown' } }
  if (!rejects && values.verdict !== 'approve') return showDesk(c, person, unknown, 422)
  const problem = rejects ? reasonProblem(tidyText(values.reason)) : undefined
  if (problem) return askReason(c, person, selection, values.reason, values.asked ? { reason: problem } : {})
  const { state, decided } = await decideWaiting(c, person, values, selection)
  sendSoon(c.env)
  const left = selection.length - decided
  if (wantsPart(c)) return showDesk(c, person, { about: 'subscriptions', status: { [state]: decided, left } })
  return c.redirect(withQuery(urls.manager, { objet: 'abonnements', [state]: String(decided), restes: String(left) }), 303)
}

async function decideWaiting(c: Ctx, person: SignedIn, wish: Wish, selection: string[], tries = 1) {
  const { db, now } = c.env
  const today = parisDate(now())
  const state: AcceptedVerdict['state'] = wish.verdict === 'approve' ? 'approved' : 'rejected'
  const requests = await readSubscriptionRequests(db, person.userId, today, selection)
  const verdicts = requests.map((request) => ({ request, verdict: decideVerdict(termOf(request), wish, today).accepted }))
  const waiting = verdicts.flatMap(({ request, verdict }) => (verdict ? [request] : []))
  const [verdict] = verdicts.flatMap((each) => each.verdict ?? [])
  if (!verdict) return { state, decided: 0 }
  try {
    await commit(db, subscriptionWrites(c.env, person.userId, verdict, waiting))
  } catch (error) {
    if (!(error instanceof Conflict) || tries === TRIES_MAX) throw error
    return decideWaiting(c, person, wish, selection, tries + 1)
  }
  return { state, decided: waiting.length }
}

/** A refusal says why: the same reason goes to everyone who was ticked. */
async function askReason(c: Ctx, person: SignedIn, selection: string[], reason: string, problems: Problems<'reason'>) {
  const today = parisDate(c.env.now())
  const requests = await readSubscriptionRequests(c.env.db, person.userId, today, selection)
  const named = requests.map((request) => ({ id: request.id, words: subscriptionWords(shownSubscription(request, today)) }))
  const panel = (
    <RefusalPanel
      panel={deskPanels.subscriptions}
      requests={named}
      action={urls.subscriptionDecisions}
      reason={reason}
      problems={problems}
    />
  )
  const status = problems.reason ? 422 : 200
  return show(c, { title: titles.subscriptionRefusal, body: <Desk structures={[]}>{panel}</Desk>, part: panel, status })
}
