import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ctx } from './route.ts'

const NAME = 'enregistre'
const SECONDS = 60

/** Tells the page of an address, once, that it was just saved: a bookmark or a reload must not say so again. */
export function noteSaved(c: Ctx, url: string) {
  setCookie(c, NAME, url, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: SECONDS })
}

/** Whether the panel of an address was saved just now: by this request, or by the one that redirected here. */
export function justSaved(c: Ctx, url: string): boolean {
  if (c.req.path !== url) return false
  if (c.req.method === 'POST') return true
  if (getCookie(c, NAME) !== url) return false
  deleteCookie(c, NAME, { path: '/' })
  return true
}
