import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { MiddlewareHandler } from 'hono/types'
import { assets } from '#components/kit/assets.generated.ts'
import { strictTransport } from '#src/ports/strict-transport.ts'
import { urls } from '#src/urls.ts'
import type { Env } from './route.ts'

/** Addresses for programs: they send a key or a signature, never a cookie, so another site can't act through a browser. */
export function isForApplications(path: string) {
  return path.startsWith(`${urls.api}/`)
}

const allHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", `'${assets.stylesheet.hash}'`],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    // htmx alone turns text into HTML, by the one policy that components/client/trusted-types.js makes.
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['htmx'],
  },
  // A page may set a stricter policy of its own.
  overwrite: false,
  xFrameOptions: 'DENY',
  strictTransportSecurity: strictTransport['Strict-Transport-Security'],
  // Not `no-referrer`: it would send forms with `Origin: null`.
  referrerPolicy: 'same-origin',
  // Of browsers that are gone.
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
})

/** About windows and addresses: a part, which htmx alone requests, is kept small without them. */
const forPagesAlone = [
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-Frame-Options',
]

export const headers: MiddlewareHandler<Env> = async (c, next) => {
  await allHeaders(c, next)
  if (c.req.header('HX-Request-Type') === 'partial') for (const name of forPagesAlone) c.res.headers.delete(name)
}

const fromOwnPages: MiddlewareHandler<Env> = csrf({
  origin: (origin, c) => origin === new URL(c.req.url).origin || origin === c.env.config.appUrl,
})

/** Accepts forms from the portal's own pages only, by its public address or the one it sees behind a proxy. */
export const sameOrigin: MiddlewareHandler<Env> = (c, next) => (isForApplications(c.req.path) ? next() : fromOwnPages(c, next))

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** The demonstration shows its mails to anybody: a site whose name is rebound to this machine must not read them. */
export const demoHosts: MiddlewareHandler<Env> = async (c, next) => {
  const { mode, appUrl } = c.env.config
  const hosts = [...LOOPBACK, new URL(appUrl).hostname]
  if (mode === 'demo' && !hosts.includes(new URL(c.req.url).hostname)) throw new HTTPException(403)
  await next()
}

/** Hono's csrf lets other content types pass, so only form types are accepted here. */
export const formsOnly: MiddlewareHandler<Env> = async (c, next) => {
  const type = c.req.header('Content-Type')
  const isForm = c.req.method === 'POST' && !isForApplications(c.req.path)
  if (isForm && type && !/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) throw new HTTPException(415)
  await next()
}

/** HEAD sends no body: close the file that GET would have streamed. */
export const closesUnsent: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  // A ZIP that is cancelled rejects.
  if (c.req.method === 'HEAD') await c.res.body?.cancel().catch(() => {})
}
