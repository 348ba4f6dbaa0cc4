import type { Ctx } from './route.ts'
import { localPath } from './session.ts'

/** Empty if the browser does not tell. */
export function cameFrom(c: Ctx): string {
  const told = c.req.header('HX-Current-URL') ?? c.req.header('Referer') ?? ''
  return URL.canParse(told) ? localPath(new URL(told).pathname) : ''
}

export function addressOf(c: Ctx): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
