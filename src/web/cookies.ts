import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { assets } from '#components/layout/assets.generated.ts'
import { SESSION_DAYS } from '#src/auth/sessions.ts'
import type { Ctx } from './route.ts'

const DAY_SECONDS = 86_400
const STYLESHEET = 'feuille'

/** Over https the name starts with `__Host-`, which no other host can set. */
function sessionCookie(c: Ctx) {
  const secure = c.env.config.appUrl.startsWith('https:')
  return { name: secure ? '__Host-session' : 'session', secure }
}

export function readSessionToken(c: Ctx) {
  return getCookie(c, sessionCookie(c).name)
}

export function keepSessionToken(c: Ctx, token: string) {
  const { name, secure } = sessionCookie(c)
  setCookie(c, name, token, { path: '/', httpOnly: true, secure, sameSite: 'Lax', maxAge: SESSION_DAYS * DAY_SECONDS })
}

export function dropSessionToken(c: Ctx) {
  const { name, secure } = sessionCookie(c)
  deleteCookie(c, name, { path: '/', secure })
}

/** Whether this browser has the present stylesheet; sets the cookie for the next page. */
export function stylesheetKnown(c: Ctx) {
  if (getCookie(c, STYLESHEET) === assets.stylesheet.path) return true
  setCookie(c, STYLESHEET, assets.stylesheet.path, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 365 * DAY_SECONDS })
  return false
}
