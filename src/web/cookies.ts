import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type BrowserCookie, browserCookies } from '#src/domain/account/retention.ts'
import type { Ctx } from './route.ts'

/** The only way to set a cookie: no script reads it, and over https it never leaves in the clear. */
export function keepCookie(c: Ctx, cookie: BrowserCookie, value: string) {
  setCookie(c, cookieName(c, cookie), value, { ...attributes(c), maxAge: browserCookies[cookie].seconds })
}

export function dropCookie(c: Ctx, cookie: BrowserCookie) {
  deleteCookie(c, cookieName(c, cookie), attributes(c))
}

export function readCookie(c: Ctx, cookie: BrowserCookie) {
  return getCookie(c, cookieName(c, cookie))
}

function attributes(c: Ctx) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(c) } as const
}

function isHttps(c: Ctx) {
  return c.env.config.appUrl.startsWith('https:')
}

/** Over https the session's name starts with `__Host-`, which no other host can set. */
export function cookieName(c: Ctx, cookie: BrowserCookie) {
  const { name } = browserCookies[cookie]
  return cookie === 'session' && isHttps(c) ? `__Host-${name}` : name
}

export function readSessionToken(c: Ctx) {
  return readCookie(c, 'session')
}

export function keepSessionToken(c: Ctx, token: string) {
  keepCookie(c, 'session', token)
}

/** After sign-out the next person at this browser finds no page of the last one. */
export function forgetVisitor(c: Ctx) {
  dropCookie(c, 'session')
  c.header('Clear-Site-Data', '"cache", "storage"')
}
