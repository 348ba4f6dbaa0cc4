import { titles } from '#components/layout/titles.ts'
import { SubscriptionFollowUp } from '#components/subscriptions/SubscriptionFollowUp.tsx'
import { type Query, tryCommit } from '#src/db/database.ts'
import {
  decideCancellation,
  decideReminder,
  type FollowUpProblem,
  REMINDER_DAYS,
} from '#src/domain/affiliation/affiliation-follow-up.ts'
import { subscriptionState } from '#src/domain/workspace/entitlement.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { cancellationWrites, reminderWrites } from './follow-up.writes.ts'
import { cancellationForm } from './form.ts'
import { findAsked, type Own, ownSubscription } from './own-subscription.access.ts'

export const followUpRoutes: Routes = {
  [`GET ${urls.subscription}`]: route(ownSubscription, async (c, own) => view(c, own, { done: c.req.query('etat') })),
  [`POST ${urls.subscriptionCancellation}`]: route(
    ownSubscription,
    once(cancel, (c, own) => showDone(c, own, 'annule')),
  ),
  [`POST ${urls.subscriptionReminder}`]: route(
    ownSubscription,
    once(
      remind,
      (c, own) => showDone(c, own, 'relance'),
      (_, { line }) => line.remindedAt !== null,
    ),
  ),
}

type ViewState = { done?: string | undefined; problem?: FollowUpProblem | undefined }

function view(c: Ctx, { line, deciders }: Own, shown: ViewState = {}, status?: 409) {
  const now = c.env.now()
  const panel = (
    <SubscriptionFollowUp
      line={{ ...line, state: subscriptionState({ ...line, departmentId: null }, parisDate(now)) }}
      deciders={deciders}
      mayRemind={deciders.length > 0 && !!decideReminder(line, now).accepted}
      reminderDays={REMINDER_DAYS}
      now={now}
      {...shown}
    />
  )
  return showPanel(c, titles.subscription, panel, status)
}

async function cancel(c: Ctx, own: Own, note: Note) {
  const { line } = own
  const { values } = await readForm(c, cancellationForm)
  // Sent again after a lost answer, the form finds what it did itself.
  if (line.state === 'cancelled') return { result: '' }
  const { refused } = decideCancellation(line)
  if (refused) return view(c, own, { problem: refused.request }, 409)
  return write(c, own, [...cancellationWrites(c.env, own, values?.version ?? 0), ...note()])
}

async function remind(c: Ctx, own: Own, note: Note) {
  const { refused } = decideReminder(own.line, c.env.now())
  const problem = refused?.request ?? (own.deciders.length === 0 ? 'no_manager' : undefined)
  return problem ? view(c, own, { problem }, 409) : write(c, own, [...reminderWrites(c.env, own), ...note()])
}

async function write(c: Ctx, own: Own, writes: Query[]) {
  const isSaved = await tryCommit(c.env.db, writes)
  if (!isSaved) return view(c, await again(c, own), { problem: 'not_waiting' }, 409)
  sendAfterResponse(c.env)
  return { result: '' }
}

async function showDone(c: Ctx, own: Own, done: string) {
  if (wantsPart(c)) return view(c, await again(c, own), { done })
  return c.redirect(withQuery(urlFor(urls.subscription, { subscriptionId: own.line.id }), { etat: done }), 303)
}

async function again(c: Ctx, own: Own): Promise<Own> {
  return { ...own, ...(await findAsked(c, own.person)) }
}
