import { endSession, openSession } from '#src/auth/sessions.ts'
import { deviceOf } from '#src/domain/account/device.ts'
import { keepSessionToken, readSessionToken } from './cookies.ts'
import type { Ctx } from './route.ts'

export async function startSession(c: Ctx, userId: string) {
  const earlier = readSessionToken(c)
  if (earlier) await endSession(c.env, earlier)
  keepSessionToken(c, await openSession(c.env, userId, deviceOf(c.req.header('User-Agent') ?? '')))
}

/** A path of this portal, or nothing, so that a link can't redirect to another site. */
export function localPath(typed: string): string {
  const base = 'https://portal.invalid'
  if (!/^\/[^/\\]/.test(typed) || !URL.canParse(typed, base)) return ''
  const { origin, pathname, search } = new URL(typed, base)
  // `/.//elsewhere` looks like a path but names another host once its dots are resolved.
  return origin === base && !pathname.startsWith('//') ? pathname + search : ''
}
