import { FirstManagerRow } from '#components/first-managers/first-manager-table.tsx'
import type { FirstManagerRequestView } from '#components/first-managers/shown-request.ts'
import { titles } from '#components/layout/titles.ts'
import { freshProofProblem } from '#src/auth/current-password.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tryCommit } from '#src/db/database.ts'
import { freshProofNeeded } from '#src/domain/account/fresh-proof.ts'
import { decideFirstManager } from '#src/domain/affiliation/first-manager.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { readLinesOf } from '#src/memberships/first-manager-requests.ts'
import { urls } from '#src/urls.ts'
import { supportStaff } from '#src/web/access.ts'
import { show, wantsPart } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import type { Note } from '#src/web/once.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'
import { noteSaved } from '#src/web/saved-notice.ts'
import { text } from '#src/web/texts.ts'
import { verdictForm } from '#src/web/verdict-form.ts'
import { firstManagerWrites } from './decide.writes.ts'
import { journalLooksAt } from './look.writes.ts'
import { type FirstManagerRequest, requestsOf, shownRequest, termOf } from './request.view.ts'

/** A refusal needs no password. */
const namingForm = verdictForm.extend({ currentPassword: text() })

type ShowList = (c: Ctx, person: SignedIn, shown: { decided: FirstManagerRequestView }, status: 409 | 422) => Promise<Response>

export async function decider(c: Ctx) {
  const person = await supportStaff(c)
  const request = await findRequest(c)
  if (!request) throw new NotFound()
  return { person, request }
}

type Grant = Awaited<ReturnType<typeof decider>>

async function findRequest(c: Ctx): Promise<FirstManagerRequest | undefined> {
  const [request] = requestsOf(await readLinesOf(c.env.db, c.req.param('affiliationId') ?? '', parisDate(c.env.now())))
  return request
}

export async function decide(c: Ctx, { person, request }: Grant, showList: ShowList, note: Note) {
  const { userId } = person
  const today = parisDate(c.env.now())
  const { values, typed, problems } = await readForm(c, namingForm)
  const refuse = (about: FirstManagerRequest, found: FirstManagerRequestView['problems'], status: 409 | 422) => {
    const decided = { ...shownRequest(about, today), reason: (values ?? typed)?.reason ?? '', problems: found ?? {} }
    return wantsPart(c) ? showRow(c, person, decided, status) : showList(c, person, { decided }, status)
  }
  if (problems) return refuse(request, problems, 422)

  const answer = (about: FirstManagerRequest) => {
    const asked = { term: termOf(about, today), hasPrincipal: about.hasPrincipal, isOwn: about.affiliation.userId === userId }
    return decideFirstManager(asked, values, today)
  }
  const { accepted, refused } = answer(request)
  if (refused) return refuse(request, refused, refused.verdict ? 409 : 422)
  const names = accepted.state === 'approved'
  const currentPassword = names ? await freshProofProblem(c.env, person, values.currentPassword) : undefined
  if (currentPassword) return refuse(request, { currentPassword }, 422)

  const isSaved = await tryCommit(c.env.db, [...firstManagerWrites(c.env, userId, accepted, request), ...note(accepted.state)])
  if (!isSaved) {
    const fresh = (await findRequest(c)) ?? request
    return refuse(fresh, answer(fresh).refused ?? { verdict: 'changed' }, 409)
  }
  sendAfterResponse(c.env)
  return { result: accepted.state }
}

export function showDecided(c: Ctx, { person, request }: Grant, decided: string) {
  const state = decided === 'approved' ? 'approved' : 'rejected'
  const row = { ...shownRequest(request, parisDate(c.env.now())), state, justDecided: true } as const
  if (wantsPart(c)) return showRow(c, person, row)
  noteSaved(c, urls.firstManagers, decided)
  return c.redirect(urls.firstManagers, 303)
}

async function showRow(c: Ctx, person: SignedIn, request: FirstManagerRequestView, status: 200 | 409 | 422 = 200) {
  await journalLooksAt(c, person, [request])
  const now = c.env.now()
  const row = <FirstManagerRow request={request} now={now} proofNeeded={freshProofNeeded(person, now)} />
  return show(c, { title: titles.firstManagers, body: row, status })
}
