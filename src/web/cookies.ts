import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { assets } from '#components/layout/assets.generated.ts'
import { SESSION_DAYS } from '#src/auth/sessions.ts'
import type { Ctx } from './route.ts'

const DAY_SECONDS = 86_400
const STYLESHEET = 'feuille'

/** The only way to set a cookie: no script reads it, and over https it never leaves in the clear. */
export function keepCookie(c: Ctx, name: string, value: string, maxAge: number) {
  setCookie(c, name, value, { ...attributes(c), maxAge })
}

export function dropCookie(c: Ctx, name: string) {
  deleteCookie(c, name, attributes(c))
}

export function readCookie(c: Ctx, name: string) {
  return getCookie(c, name)
}

function attributes(c: Ctx) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(c) } as const
}

function isHttps(c: Ctx) {
  return c.env.config.appUrl.startsWith('https:')
}

/** Over https the name starts with `__Host-`, which no other host can set. */
function sessionCookie(c: Ctx) {
  return isHttps(c) ? '__Host-session' : 'session'
}

export function readSessionToken(c: Ctx) {
  return readCookie(c, sessionCookie(c))
}

export function keepSessionToken(c: Ctx, token: string) {
  keepCookie(c, sessionCookie(c), token, SESSION_DAYS * DAY_SECONDS)
}

/** After sign-out the next person at this browser finds no page of the last one, and the next page brings its stylesheet again. */
export function forgetVisitor(c: Ctx) {
  dropCookie(c, sessionCookie(c))
  dropCookie(c, STYLESHEET)
  c.header('Clear-Site-Data', '"cache", "storage"')
}

/** Whether this browser has the present stylesheet; sets the cookie for the next page. */
export function stylesheetKnown(c: Ctx) {
  if (readCookie(c, STYLESHEET) === assets.stylesheet.path) return true
  keepCookie(c, STYLESHEET, assets.stylesheet.path, 365 * DAY_SECONDS)
  return false
}
