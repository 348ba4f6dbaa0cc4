import { OWNER_FIELD, TOKEN_FIELD } from '#components/kit/OwnedForm.tsx'
import type { Ctx } from './route.ts'
import { localPath } from './session.ts'

/** Of a mailed link, and the marks of a form: an address that is led back to never holds them. */
const neverLedBackTo = ['lien', 'jeton', OWNER_FIELD, TOKEN_FIELD]

/** The path and query of the page behind this request; empty if the browser does not tell, or names another site. */
export function cameFrom(c: Ctx): string {
  const told = c.req.header('HX-Current-URL') ?? c.req.header('Referer') ?? ''
  if (!URL.canParse(told)) return ''
  const { host, pathname, search } = new URL(told)
  const own = [c.req.url, c.env.config.appUrl].map((url) => new URL(url).host)
  return own.includes(host) ? withoutSecrets(localPath(pathname + search)) : ''
}

export function cameFromPath(c: Ctx): string {
  return cameFrom(c).split('?')[0] ?? ''
}

export function addressOf(c: Ctx): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

export function withoutSecrets(address: string): string {
  const [path = '', search = ''] = address.split(/\?(.*)/s)
  const query = new URLSearchParams(search)
  if (!neverLedBackTo.some((name) => query.has(name))) return address
  for (const name of neverLedBackTo) query.delete(name)
  return query.size > 0 ? `${path}?${query}` : path
}
