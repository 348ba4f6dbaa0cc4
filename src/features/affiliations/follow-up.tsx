import { FollowUpPanel } from '#components/affiliations/FollowUpPanel.tsx'
import { titles } from '#components/layout/titles.ts'
import { type commit, tryCommit } from '#src/db/database.ts'
import { isPast, WAITED_DAYS } from '#src/domain/affiliation/absent-manager.ts'
import {
  decideCancellation,
  decideReminder,
  type FollowUpProblem,
  REMINDER_DAYS,
} from '#src/domain/affiliation/affiliation-follow-up.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { readManagers } from '#src/memberships/managers.ts'
import { urlFor, urls, withQuery } from '#src/urls.ts'
import { wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { NotFound } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { cancellationWrites, reminderWrites } from './follow-up.writes.ts'
import { cancellationForm } from './form.ts'
import { findOwn, type Own, ownAffiliation } from './own-affiliation.access.ts'
import type { OwnAffiliation } from './own-affiliation.view.ts'

export const followUpRoutes: Routes = {
  [`GET ${urls.affiliation}`]: route(ownAffiliation, async (c, own) => view(c, own, { done: c.req.query('etat') })),
  [`POST ${urls.affiliationCancellation}`]: route(
    ownAffiliation,
    once(cancel, (c, own) => showDone(c, own, 'annule')),
  ),
  [`POST ${urls.affiliationReminder}`]: route(
    ownAffiliation,
    once(remind, (c, own) => showDone(c, own, 'relance'), isStillReminded),
  ),
}

type ViewState = { done?: string | undefined; problem?: FollowUpProblem | undefined }

function view(c: Ctx, own: OwnAffiliation, shown: ViewState = {}, status?: 409) {
  const now = c.env.now()
  const mayRemind = own.hasManager && own.lines.some((line) => decideReminder(line, now).accepted)
  const waiting = own.lines.filter(({ state }) => state === 'pending')
  const mayReportManager = own.hasManager && waiting.some(({ requestedAt }) => isPast(requestedAt, WAITED_DAYS, now))
  const panel = <FollowUpPanel {...{ ...own, mayRemind, mayReportManager, now }} reminderDays={REMINDER_DAYS} {...shown} />
  return showPanel(c, titles.affiliation, panel, status)
}

async function cancel(c: Ctx, own: Own, note: Note) {
  const { values } = await readForm(c, cancellationForm)
  const line = own.lines.find(({ id }) => id === values?.line)
  if (!line || !values) throw new NotFound()
  // Sent again after a lost answer, the form finds what it did itself.
  if (line.state === 'cancelled') return { result: '' }
  const { refused } = decideCancellation(line)
  if (refused) return view(c, own, { problem: refused.request }, 409)
  const writes = cancellationWrites(c.env, own, { id: line.id, version: values.version })
  const lost = await write(c, own, [...writes, ...note()])
  return lost ?? { result: '' }
}

async function remind(c: Ctx, own: Own, note: Note) {
  const now = c.env.now()
  if (!own.hasManager) return view(c, own, { problem: 'no_manager' }, 409)
  const late = own.lines.filter((line) => decideReminder(line, now).accepted)
  if (late.length === 0) return view(c, own, { problem: reminderRefusal(own, now) }, 409)
  const managers = await readManagers(c.env.db, [own.structure.id], parisDate(c.env.now()))
  const lost = await write(c, own, [...reminderWrites(c.env, own, late, managers), ...note()])
  return lost ?? { result: '' }
}

/** A request made since has no reminder. */
function isStillReminded(_: Ctx, { lines }: Own) {
  return lines.some(({ state, remindedAt }) => state === 'pending' && remindedAt !== null)
}

function reminderRefusal({ lines }: Own, now: Date): FollowUpProblem {
  const problems = lines.map((line) => decideReminder(line, now).refused?.request)
  return (['too_early', 'already_reminded'] as const).find((problem) => problems.includes(problem)) ?? 'not_waiting'
}

async function write(c: Ctx, own: Own, writes: Parameters<typeof commit>[1]) {
  const isSaved = await tryCommit(c.env.db, writes)
  if (!isSaved) return view(c, (await findOwn(c)) ?? own, { problem: 'not_waiting' }, 409)
  sendAfterResponse(c.env)
  return undefined
}

async function showDone(c: Ctx, own: Own, done: string) {
  if (wantsPart(c)) return view(c, (await findOwn(c)) ?? own, { done })
  return c.redirect(withQuery(urlFor(urls.affiliation, { affiliationId: own.affiliation.id }), { etat: done }), 303)
}
