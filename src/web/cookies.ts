import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_DAYS } from '#src/auth/sessions.ts'
import type { Ctx } from './route.ts'

const DAY_SECONDS = 86_400

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

/** After sign-out the next person at this browser finds no page of the last one. */
export function forgetVisitor(c: Ctx) {
  dropCookie(c, sessionCookie(c))
  c.header('Clear-Site-Data', '"cache", "storage"')
}
