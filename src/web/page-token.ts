import type { MiddlewareHandler } from 'hono/types'
import { dropCookie, keepCookie, readCookie } from './cookies.ts'
import type { Ctx, Env } from './route.ts'
import { tokenIn } from './sent-fields.ts'

/** 96 random bits, base64url: short, because each page carries it. */
const TOKEN_CHARACTERS = 16

/**
 * What the forms of a page carry, so that one sent again is recognised (once.ts). A browser keeps its token until the answer to a form
 * arrives: whoever loses that answer and goes back to the page sends the same form again. A refusal has done nothing and keeps it too.
 */
export function pageToken(c: Ctx, status: number): string {
  const kept = c.req.method === 'GET' || status >= 400 ? readCookie(c, 'pageToken') : undefined
  return tokenIn(c.env.unsent?.fields ?? []) ?? kept ?? freshToken(c)
}

/** A file's form is remembered by its token alone: another file from another page needs another one. */
export function freshToken(c: Ctx): string {
  return c.env.randomToken().slice(0, TOKEN_CHARACTERS)
}

/** A page without forms sets no cookie. */
export function keepPageToken(c: Ctx, html: string, token: string) {
  const carried = c.req.method === 'POST' || html.includes(token)
  if (carried && !c.env.unsent && readCookie(c, 'pageToken') !== token) keepCookie(c, 'pageToken', token)
}

/** The answer to a form has arrived: what is sent from now on is another act. */
export const endsPageToken: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (c.req.method === 'POST' && [204, 303].includes(c.res.status)) dropCookie(c, 'pageToken')
}
