import { dropCookie, keepCookie, readCookie } from './cookies.ts'
import type { Ctx } from './route.ts'

/** What the link of a sign-up has done, told on « Mon compte ». */
export const ACTIVATED = 'activation'

/** A reload or bookmark shows none. */
export function noteSaved(c: Ctx, url: string, what = '') {
  keepCookie(c, 'saved', `${url}#${what}`)
}

/** Whether this request, or the one that redirected here, saved the panel of an address. */
export function justSaved(c: Ctx, url: string): boolean {
  return c.req.path === url && (c.req.method === 'POST' || whatWasDone(c, url) !== undefined)
}

export function whatWasDone(c: Ctx, url: string): string | undefined {
  const [address, what] = readCookie(c, 'saved')?.split('#') ?? []
  if (c.req.path !== url || address !== url) return undefined
  dropCookie(c, 'saved')
  return what ?? ''
}
