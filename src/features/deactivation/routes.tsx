import { DeactivationPanel } from '#components/deactivation/DeactivationPanel.tsx'
import { HandoverFirstPanel } from '#components/deactivation/HandoverFirstPanel.tsx'
import { handoverSentences } from '#components/deactivation/words.ts'
import { titles } from '#components/layout/titles.ts'
import { freshProofProblem, type PasswordProblem } from '#src/auth/current-password.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import type { SentForm } from '#src/db/sent-forms.ts'
import { freshProofNeeded } from '#src/domain/account/fresh-proof.ts'
import { CLOSED, readPlan } from '#src/domain/account/leaving-plan.ts'
import { reactivationDeadline } from '#src/domain/account/reactivation-window.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { handOver } from '#src/memberships/hand-over.ts'
import { indexSoon } from '#src/search/index-soon.ts'
import { urls, withQuery } from '#src/urls.ts'
import { open, signedIn, withVisitor } from '#src/web/access.ts'
import { goTo } from '#src/web/answer.tsx'
import { forgetVisitor } from '#src/web/cookies.ts'
import { readForm } from '#src/web/form.ts'
import { type Note, once } from '#src/web/once.ts'
import { showPanel } from '#src/web/panel-route.tsx'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { closeStructure } from './close-structure.writes.ts'
import { deactivate } from './deactivate.writes.ts'
import { deactivationForm } from './form.ts'
import { isDeactivated } from './led-structure.queries.ts'
import { handoverPlanRoutes, showPlan, successionOf } from './plan.tsx'
import { readSituation, type Situation, type Step } from './situation.queries.ts'

export const deactivationRoutes: Routes = {
  [`GET ${urls.deactivation}`]: route(signedIn, async (c, person) => {
    const { plan, courriels: emails } = deactivationForm.safeParse(c.req.query()).data ?? { plan: '', courriels: '' }
    const situation = await readSituation(c.env, person.userId, readPlan(plan), emails)
    const isPlanned = c.req.query('plan') !== undefined
    if (situation.steps.length > 0 && !isPlanned) return showHandoverFirst(c, situation)
    return situation.decision.refused
      ? showPlan(c, person, situation, { plan, emails }, 422)
      : confirm(c, person, situation, { plan, emails })
  }),
  [`POST ${urls.deactivation}`]: route(open, once(leave, toSignIn, isStillDeactivated)),
  ...handoverPlanRoutes,
}

type Typed = { plan: string; emails: string }

/** A deactivated account has no session: its form sent again is recognised by its token, before anybody is asked to sign in. */
async function leave(c: Ctx, _: unknown, note: Note) {
  const person = await signedIn(c)
  const { values } = await readForm(c, deactivationForm)
  const typed = { plan: values?.plan ?? '', emails: values?.courriels ?? '' }
  const situation = await readSituation(c.env, person.userId, readPlan(typed.plan), typed.emails)
  if (situation.decision.refused) return showPlan(c, person, situation, typed, 422)
  const proof = await freshProofProblem(c.env, person, values?.currentPassword ?? '')
  if (proof) return confirm(c, person, situation, { ...typed, proof }, 422)
  const isSaved = await tryCommit(c.env.db, [
    ...situation.steps.flatMap((step) => handOverOrClose(c, person, step)),
    ...deactivate(c.env, person),
    ...note(person.userId),
  ])
  if (!isSaved) {
    if (await isDeactivated(c.env.db, person.userId)) return toSignIn(c)
    const now = await readSituation(c.env, person.userId, readPlan(typed.plan), typed.emails)
    return now.steps.length > 0
      ? showPlan(c, person, now, { ...typed, stale: true }, 409)
      : confirm(c, person, now, { ...typed, stale: true }, 409)
  }
  sendAfterResponse(c.env)
  if (situation.steps.some(({ succession }) => succession === CLOSED)) indexSoon(c.env)
  return { result: person.userId }
}

/** Another person may be signed in by now: the answer would tell them about this account. */
async function isStillDeactivated(c: Ctx, _: unknown, { result: userId }: SentForm) {
  return !(await withVisitor(c)) && (await isDeactivated(c.env.db, userId))
}

function toSignIn(c: Ctx) {
  forgetVisitor(c)
  return goTo(c, withQuery(urls.signIn, { etat: 'desactive' }))
}

function handOverOrClose(c: Ctx, person: SignedIn, step: Step) {
  const { structure, affiliation, named, succession, secondaries } = step
  if (succession === CLOSED || !named) return closeStructure(c.env, step)
  const to = { person: named.person, affiliation: named.affiliation ?? undefined }
  return handOver(c.env, { structure, from: { person, affiliation }, to, secondaries })
}

type ConfirmState = Typed & { stale?: boolean; proof?: PasswordProblem }

function confirm(c: Ctx, person: SignedIn, { steps }: Situation, shown: ConfirmState, status: 200 | 409 | 422 = 200) {
  const { plan, emails, stale } = shown
  const proof = { needed: freshProofNeeded(person, c.env.now()), problem: shown.proof }
  const handovers = handoverSentences(steps.map((step) => successionOf(step)))
  const until = reactivationDeadline(c.env.now())
  const panel = (
    <DeactivationPanel until={until} handovers={handovers} hidden={{ plan, courriels: emails }} {...{ proof, stale }} />
  )
  return showPanel(c, titles.deactivation, panel, status)
}

function showHandoverFirst(c: Ctx, { steps }: Situation) {
  return showPanel(c, titles.deactivation, <HandoverFirstPanel structures={steps.map(({ structure }) => structure)} />)
}
