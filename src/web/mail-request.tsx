import { WaitPanel } from '#components/errors/WaitPanel.tsx'
import { countMailRequest } from '#src/auth/mail-limit.ts'
import { unlessBusy } from '#src/auth/take-attempt-back.ts'
import { show } from './answer.tsx'
import type { Ctx } from './route.ts'

/** Refuses a network that asked for too many. Counted before any costly work. */
export async function asMailRequest<Done>(c: Ctx, title: string, answer: () => Promise<Done>): Promise<Done | Response> {
  const { waitUntil, takeBack } = await countMailRequest(c.env, c.req.raw)
  if (!waitUntil) return unlessBusy(takeBack, answer)
  return show(c, { title, body: <WaitPanel title={title} until={waitUntil} why="mail_requests" />, status: 429 })
}
