import { WaitPanel, type WaitReason, waitTitle } from '#components/errors/WaitPanel.tsx'
import { show } from './answer.tsx'
import type { Ctx } from './route.ts'

/** The only 429 of a page; `Retry-After` is for programs. */
export function showWait(c: Ctx, why: WaitReason, until: Date, title = waitTitle(why)) {
  c.header('Retry-After', secondsUntil(until, c.env.now()))
  return show(c, { title, body: <WaitPanel {...{ until, why, title }} />, status: 429 })
}

export function secondsUntil(until: Date, now: Date) {
  return String(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)))
}
