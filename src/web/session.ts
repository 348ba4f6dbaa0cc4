import { openSession } from '../auth/sessions.ts'
import { deviceOf } from '../domain/device.ts'
import { keepSessionToken } from './cookies.ts'
import type { Ctx } from './route.ts'

/** Signs a person in on this browser. */
export async function startSession(c: Ctx, userId: string) {
  keepSessionToken(c, await openSession(c.env, userId, deviceOf(c.req.header('User-Agent') ?? '')))
}

/** A path of this portal, or nothing: what a link says of where to go next is not to lead elsewhere. */
export function localPath(typed: string): string {
  const base = 'https://portal.invalid'
  if (!/^\/[^/\\]/.test(typed) || !URL.canParse(typed, base)) return ''
  const { origin, pathname, search } = new URL(typed, base)
  return origin === base ? pathname + search : ''
}
