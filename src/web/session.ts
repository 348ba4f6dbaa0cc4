import { endSession, openSession } from '#src/auth/sessions.ts'
import { deviceOf } from '#src/domain/account/device.ts'
import { keepSessionToken, readSessionToken } from './cookies.ts'
import type { Ctx } from './route.ts'

/** Signs a person in on this browser; whatever session it held ends. */
export async function startSession(c: Ctx, userId: string) {
  const earlier = readSessionToken(c)
  if (earlier) await endSession(c.env, earlier)
  keepSessionToken(c, await openSession(c.env, userId, deviceOf(c.req.header('User-Agent') ?? '')))
}

/** A path of this portal, or nothing: what a link says of where to go next is not to lead elsewhere. */
export function localPath(typed: string): string {
  const base = 'https://portal.invalid'
  if (!/^\/[^/\\]/.test(typed) || !URL.canParse(typed, base)) return ''
  const { origin, pathname, search } = new URL(typed, base)
  // `/.//elsewhere` is a path of ours as typed, and another host once its dots are resolved.
  return origin === base && !pathname.startsWith('//') ? pathname + search : ''
}
