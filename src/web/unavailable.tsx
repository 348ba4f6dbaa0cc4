import { errorTitles } from '#components/errors/ErrorNotice.tsx'
import { UnavailableNotice } from '#components/errors/UnavailableNotice.tsx'
import { OWNER_FIELD } from '#components/kit/OwnedForm.tsx'
import { show } from './answer.tsx'
import { addressOf } from './came-from.ts'
import { report } from './report.ts'
import type { Ctx } from './route.ts'
import { keepable, ownerIn, readSent } from './sent-fields.ts'
import { type Answer, showAgain } from './show-again.ts'

const RETRY_SECONDS = '10'
/** What decides between a page and a part, and where it stands. */
const HEADERS = ['Cookie', 'User-Agent', 'Referer', 'HX-Request', 'HX-Request-Type', 'HX-Target', 'HX-Current-URL']

/**
 * 503 with what was typed: the same panel where the database can still be read, else a page that can send it again. No password is ever
 * put into a page.
 */
export async function answerUnavailable(c: Ctx, error: unknown, answer: Answer): Promise<Response> {
  const isAgain = c.env.unsent !== undefined
  if (!isAgain) report(c, error)
  const sent = c.req.method === 'POST' && !isAgain ? await readSent(c) : []
  const panel = sent.length > 0 ? await findPanel(c, sent, answer) : undefined
  if (panel) return unavailable(panel)
  c.env = { ...c.env, unsent: undefined }
  const notice = (
    <UnavailableNotice address={addressOf(c)} isForm={c.req.method === 'POST'} sent={sent.length > 0 ? withOwner(sent) : []} />
  )
  return unavailable(await show(c, { title: errorTitles.unavailable, status: 503, body: notice }))
}

type Sent = Awaited<ReturnType<typeof readSent>>

function withOwner(sent: Sent): Sent {
  return [...keepable(sent), [OWNER_FIELD, ownerIn(sent)]]
}

async function findPanel(c: Ctx, sent: Sent, answer: Answer) {
  const headers = HEADERS.filter((name) => c.req.header(name) !== undefined)
  const form = { address: addressOf(c), owner: ownerIn(sent), fields: keepable(sent) }
  const { shown, isShown } = await showAgain(c, form, answer, { headers, notice: 'unavailable' })
  return isShown ? shown : undefined
}

function unavailable(shown: Response) {
  const answer = new Response(shown.body, { status: 503, headers: shown.headers })
  answer.headers.set('Retry-After', RETRY_SECONDS)
  return answer
}
