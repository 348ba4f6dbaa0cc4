import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { MiddlewareHandler } from 'hono/types'
import { assets } from '#components/layout/assets.generated.ts'
import { isForApplications } from './api-paths.ts'
import type { Env } from './route.ts'

/** What a browser makes of a page. A part is no page: htmx alone asks for it, and every byte of it counts. */
const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", `'${assets.stylesheet.hash}'`],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // A page may set a stricter policy of its own.
  overwrite: false,
  xFrameOptions: 'DENY',
  // Not `no-referrer`: it would send forms with `Origin: null`.
  referrerPolicy: 'same-origin',
})

export const headers: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.header('HX-Request-Type') !== 'partial') return pageHeaders(c, next)
  await next()
  c.header('X-Content-Type-Options', 'nosniff')
}

const fromOwnPages: MiddlewareHandler<Env> = csrf({
  origin: (origin, c) => origin === new URL(c.req.url).origin || origin === c.env.config.appUrl,
})

/** Forms are taken from the portal's own pages only, whether it sees its public address or a proxy's. */
export const sameOrigin: MiddlewareHandler<Env> = (c, next) => (isForApplications(c.req.path) ? next() : fromOwnPages(c, next))

/** Hono's csrf lets bodies pass that no form can send; here nothing but a form is taken. */
export const formsOnly: MiddlewareHandler<Env> = async (c, next) => {
  const type = c.req.header('Content-Type')
  const isForm = c.req.method === 'POST' && !isForApplications(c.req.path)
  if (isForm && type && !/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) throw new HTTPException(415)
  await next()
}
