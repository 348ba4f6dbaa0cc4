import { PendingCount } from '../../../components/kit/PendingCount.tsx'
import { titles } from '../../../components/kit/titles.ts'
import { RequestRow } from '../../../components/manager/RequestRow.tsx'
import type { ShownRequest } from '../../../components/manager/shown-request.ts'
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
import { showDesk, shownRequest } from './desk.tsx'
import { readRequests } from './desk-store.ts'
import { verdictWrites } from './verdict-writes.ts'

/** Whoever manages the structure of the request in the address today. */
export async function decider(c: Ctx) {
  const person = await manager(c)
  const request = await findRequest(c, person)
  if (!request) throw new NotFound()
  return { person, request }
}

type Decider = Awaited<ReturnType<typeof decider>>

export async function decideOne(c: Ctx, { person, request }: Decider) {
  const { db, now } = c.env
  const today = parisDate(now())
  const { values, typed, problems } = await readForm(c, verdictForm)
  const shown = { ...shownRequest(request, today), reason: (values ?? typed)?.reason ?? '' }
  if (problems) return answer(c, person, { ...shown, problems }, 422)

  const { accepted, refused } = decideVerdict(request, values, today)
  if (refused) return answer(c, person, { ...shown, problems: refused }, refused.verdict ? 409 : 422)
  try {
    await commit(db, verdictWrites(c.env, person.userId, accepted, [request]))
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const fresh = (await findRequest(c, person)) ?? request
    const meanwhile = decideVerdict(fresh, values, today).refused ?? { verdict: 'changed' }
    return answer(c, person, { ...shownRequest(fresh, today), reason: values.reason, problems: meanwhile }, 409)
  }
  sendSoon(c.env)
  if (!wantsPart(c)) return c.redirect(withQuery(urls.manager, { [accepted.state]: '1' }), 303)
  return answer(c, person, { ...shown, state: accepted.state, justDecided: true })
}

async function findRequest(c: Ctx, { userId }: SignedIn) {
  const { db, now } = c.env
  const [request] = await readRequests(db, userId, parisDate(now()), [c.req.param('scopeId') ?? ''])
  return request
}

/** The row alone with the fresh count, or the whole desk. */
async function answer(c: Ctx, person: SignedIn, shown: ShownRequest, status?: 409 | 422) {
  if (!wantsPart(c)) return showDesk(c, person, { shown, status: { problem: shown.problems?.verdict } }, status)
  const [duties] = await managerDuties(c.env.db, person.sessionHash, parisDate(c.env.now()))
  const part = (
    <>
      <RequestRow request={shown} now={c.env.now()} />
      <PendingCount pending={duties?.pendingDecisions ?? 0} fresh />
    </>
  )
  return show(c, { title: titles.manager, body: part, status: status ?? 200 })
}
