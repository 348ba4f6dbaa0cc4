import { titles } from '#components/layout/titles.ts'
import { NewRequestPanel } from '#components/support/NewRequestPanel.tsx'
import { RequestSentPanel } from '#components/support/RequestSentPanel.tsx'
import { countAttempt } from '#src/auth/attempts.ts'
import { accountCounter, addressCounter } from '#src/auth/counters.ts'
import { followUpToken } from '#src/auth/follow-up-token.ts'
import type { SignedIn } from '#src/auth/sessions.ts'
import { tokenHash } from '#src/auth/token-hash.ts'
import { commit } from '#src/db/database.ts'
import { categoryOf } from '#src/domain/support/support-categories.ts'
import { decideSupportRequest, type SupportInput, supportNumber } from '#src/domain/support/support-request.ts'
import { sendAfterResponse } from '#src/mail/send-after-response.ts'
import { urls } from '#src/urls.ts'
import { ownForm, withVisitor } from '#src/web/access.ts'
import { show } from '#src/web/answer.tsx'
import { readForm } from '#src/web/form.ts'
import { findSentByNobody, type Note, once } from '#src/web/once.ts'
import { FormOfNobody } from '#src/web/problems.ts'
import { type Ctx, type Routes, route } from '#src/web/route.ts'
import { getRequest } from './conversation-page.tsx'
import { newRequestForm } from './form.ts'
import { openedMail } from './request.mails.ts'
import { openRequest } from './request.writes.ts'
import { findSameRequest } from './said-before.queries.ts'

export const newRequestRoutes: Routes = {
  [`GET ${urls.newSupportRequest}`]: route(withVisitor, async (c, person) => {
    const subcategory = c.req.query('objet') ?? ''
    const category = categoryOf(subcategory)
    return view(c, person, category ? { typed: { category, subcategory } } : {})
  }),
  [`POST ${urls.newSupportRequest}`]: route(withVisitor, sendOwn),
}

const sendOnce = once(send, showSent)

/** Written signed out, and sent after somebody signed in elsewhere in the browser: whose request it is to be, only they can tell. */
async function sendOwn(c: Ctx) {
  try {
    return await sendOnce(c, await ownForm(c))
  } catch (error) {
    const person = c.get('visitor')
    if (!(error instanceof FormOfNobody && person)) throw error
    const sent = await findSentByNobody(c)
    if (sent) return showSent(c, undefined, sent.result)
    const { values, typed } = await readForm(c, newRequestForm)
    return view(c, person, { typed: values ?? typed ?? {}, signedInSince: person }, 409)
  }
}

async function send(c: Ctx, person: SignedIn | undefined, note: Note) {
  const { values, typed, problems } = await readForm(c, newRequestForm)
  if (problems) return view(c, person, { typed, problems }, 422)
  // A signed-in person is answered at their own mail address.
  const input = person ? { ...values, email: person.mailAddress } : values
  const { accepted, refused } = decideSupportRequest(input)
  if (refused) return view(c, person, { typed: values, problems: refused }, 422)
  const { message, ...asked } = accepted
  const same = await findSameRequest(c.env.db, { ...asked, userId: person?.userId ?? null }, message, c.env.now())
  if (same) return { result: same.number }
  const attempt = await countAttempt(c.env, countersOf(c, person, accepted.email))
  if (attempt.waitUntil) return view(c, person, { typed: values, problems: { message: 'wait' } }, 422)

  const request = newRequest(c, person, accepted)
  await commit(c.env.db, [...openRequest(c.env, request, accepted.message), openedMail(c.env, request), ...note(request.number)])
  sendAfterResponse(c.env)
  return { result: request.number }
}

async function showSent(c: Ctx, person: SignedIn | undefined, sent: string) {
  const { number, email } = await getRequest(c, sent)
  return show(c, { title: titles.newSupportRequest, body: <RequestSentPanel number={number} email={email} isOwn={!!person} /> })
}

function newRequest({ env: { randomToken, config } }: Ctx, person: SignedIn | undefined, input: SupportInput) {
  const { message, ...about } = input
  const id = randomToken()
  const followUpTokenHash = tokenHash(followUpToken(config.pepper, id))
  return { ...about, id, number: supportNumber(randomToken()), followUpTokenHash, userId: person?.userId ?? null }
}

/** Limits requests by network and by address, so that nobody floods the desk or another person's mailbox. */
function countersOf(c: Ctx, person: SignedIn | undefined, email: string) {
  if (person) return [accountCounter(`support request of ${person.userId}`)]
  return [accountCounter(`support request for ${email}`), addressCounter('support request', c.env.clientAddress(c.req.raw))]
}

type ViewState = Omit<Parameters<typeof NewRequestPanel>[0], 'mailAddress'>

function view(c: Ctx, person: SignedIn | undefined, props: ViewState, status: 200 | 409 | 422 = 200) {
  const body = <NewRequestPanel {...props} mailAddress={person?.mailAddress} />
  return show(c, { title: titles.newSupportRequest, body, status, whole: status === 409 })
}
