import { countMailRequest } from '#src/auth/mail-limit.ts'
import { unlessBusy } from '#src/auth/take-attempt-back.ts'
import type { SentForm } from '#src/db/sent-forms.ts'
import { DOUBLE_PRESS_MINUTES } from '#src/domain/account/limits.ts'
import { MINUTE_MS } from '#src/formats/durations.ts'
import type { Ctx } from './route.ts'
import { showWait } from './wait.tsx'

/** Later, the person waits for a mail in vain and asks for another, within the limits. */
export function isDoublePress(c: Ctx, _: unknown, { sentAt }: SentForm): boolean {
  return c.env.now().getTime() - sentAt.getTime() < DOUBLE_PRESS_MINUTES * MINUTE_MS
}

/** Refuses a network that asked for too many. Counted before any costly work. */
export async function asMailRequest<Done>(c: Ctx, title: string, answer: () => Promise<Done>): Promise<Done | Response> {
  const { waitUntil, takeBack } = await countMailRequest(c.env, c.req.raw)
  if (!waitUntil) return unlessBusy(takeBack, answer)
  return showWait(c, 'mail_requests', waitUntil, title)
}
