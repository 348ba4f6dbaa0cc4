import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Ctx } from './route.ts'

const NAME = 'enregistre'
const SECONDS = 60

/** Tells the page of an address, once, what was just done there: a bookmark or a reload must not say so again. */
export function noteSaved(c: Ctx, url: string, what = '') {
  setCookie(c, NAME, `${url}#${what}`, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: SECONDS })
}

/** Whether the panel of an address was saved just now: by this request, or by the one that redirected here. */
export function justSaved(c: Ctx, url: string): boolean {
  return c.req.path === url && (c.req.method === 'POST' || whatWasDone(c, url) !== undefined)
}

/** What the request that redirected here has done, if there was one. */
export function whatWasDone(c: Ctx, url: string): string | undefined {
  const [address, what] = getCookie(c, NAME)?.split('#') ?? []
  if (c.req.path !== url || address !== url) return undefined
  deleteCookie(c, NAME, { path: '/' })
  return what ?? ''
}
