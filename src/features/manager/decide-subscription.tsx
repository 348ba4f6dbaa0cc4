import { PendingCount } from '../../../components/kit/PendingCount.tsx'
import { titles } from '../../../components/kit/titles.ts'
import { SubscriptionRequestRow } from '../../../components/manager/SubscriptionRequestRow.tsx'
import type { ShownSubscriptionRequest } from '../../../components/manager/subscription-table.tsx'
import type { SignedIn } from '../../auth/sessions.ts'
import { managerDuties } from '../../auth/visitor.ts'
import { Conflict, commit } from '../../db/database.ts'
import { decideVerdict } from '../../domain/affiliation-verdict.ts'
import { parisDate } from '../../domain/paris-time.ts'
import { sendSoon } from '../../mail/send-soon.ts'
import { urls, withQuery } from '../../urls.ts'
import { show, wantsPart } from '../../web/answer.tsx'
import { readForm } from '../../web/form.ts'
import { manager } from '../../web/manager-access.ts'
import { NotFound } from '../../web/problems.ts'
import type { Ctx } from '../../web/route.ts'
import { verdictForm } from '../../web/verdict-form.ts'
import { showDesk, shownSubscription, termOf } from './desk.tsx'
import { readSubscriptionRequests } from './subscription-store.ts'
import { subscriptionWrites } from './subscription-writes.ts'

/** Whoever may decide the subscription in the address today. */
export async function subscriptionDecider(c: Ctx) {
  const person = await manager(c)
  const request = await findRequest(c, person)
  if (!request) throw new NotFound()
  return { person, request }
}

type Decider = Awaited<ReturnType<typeof subscriptionDecider>>

export async function decideSubscription(c: Ctx, { person, request }: Decider) {
  const { db, now } = c.env
  const today = parisDate(now())
  const { values, typed, problems } = await readForm(c, verdictForm)
  const shown = { ...shownSubscription(request, today), reason: (values ?? typed)?.reason ?? '' }
  if (problems) return answer(c, person, { ...shown, problems }, 422)

  const { accepted, refused } = decideVerdict(termOf(request), values, today)
  if (refused) return answer(c, person, { ...shown, problems: refused }, refused.verdict ? 409 : 422)
  try {
    await commit(db, subscriptionWrites(c.env, person.userId, accepted, [request]))
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const fresh = (await findRequest(c, person)) ?? request
    const meanwhile = decideVerdict(termOf(fresh), values, today).refused ?? { verdict: 'changed' }
    return answer(c, person, { ...shownSubscription(fresh, today), reason: values.reason, problems: meanwhile }, 409)
  }
  sendSoon(c.env)
  if (!wantsPart(c)) return c.redirect(withQuery(urls.manager, { objet: 'abonnements', [accepted.state]: '1' }), 303)
  return answer(c, person, { ...shown, state: accepted.state, justDecided: true })
}

async function findRequest(c: Ctx, { userId }: SignedIn) {
  const { db, now } = c.env
  const id = c.req.param('subscriptionId') ?? ''
  const [request] = await readSubscriptionRequests(db, userId, parisDate(now()), [id])
  return request
}

/** The row alone with the fresh count, or the whole desk. */
async function answer(c: Ctx, person: SignedIn, subscription: ShownSubscriptionRequest, status?: 409 | 422) {
  if (!wantsPart(c)) {
    const said = { about: 'subscriptions' as const, subscription, status: { problem: subscription.problems?.verdict } }
    return showDesk(c, person, said, status)
  }
  const [duties] = await managerDuties(c.env.db, person.sessionHash, parisDate(c.env.now()))
  const part = (
    <>
      <SubscriptionRequestRow request={subscription} now={c.env.now()} />
      <PendingCount pending={duties?.pendingDecisions ?? 0} fresh />
    </>
  )
  return show(c, { title: titles.manager, body: part, status: status ?? 200 })
}
