import { WaitPanel } from '#components/errors/WaitPanel.tsx'
import { mailRequestWait } from '#src/auth/mail-limit.ts'
import { show } from './answer.tsx'
import type { Ctx } from './route.ts'

/** The refusal for a network address that asked for too many mails; undefined when it may ask. Comes before any costly work. */
export async function tooManyMailRequests(c: Ctx, title: string): Promise<Response | undefined> {
  const until = await mailRequestWait(c.env, c.req.raw)
  return until && show(c, { title, body: <WaitPanel title={title} until={until} why="mail_requests" />, status: 429 })
}
