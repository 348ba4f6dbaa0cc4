import { WaitPanel } from '#components/errors/WaitPanel.tsx'
import { mailRequestWait } from '#src/auth/mail-limit.ts'
import { show } from './answer.tsx'
import type { Ctx } from './route.ts'

/** The refusal for a network that requested too many mails, else undefined. Runs before any costly work. */
export async function tooManyMailRequests(c: Ctx, title: string): Promise<Response | undefined> {
  const until = await mailRequestWait(c.env, c.req.raw)
  return until && show(c, { title, body: <WaitPanel title={title} until={until} why="mail_requests" />, status: 429 })
}
