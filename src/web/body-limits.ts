import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { MiddlewareHandler } from 'hono/types'
import { urls } from '#src/urls.ts'
import type { Env } from './route.ts'
import { isForApplications } from './security.ts'
import { isMultipart } from './upload.ts'

/** No form of the portal holds more; uploads have a limit of their own. */
const FORM_BYTES = 64 * 1024
/** Five hundred events, each with a long message. */
const API_BYTES = 1024 * 1024

const form = limitedTo(FORM_BYTES)
const api = limitedTo(API_BYTES)

/** Addresses that read a form with a file as it arrives, and count what they read. */
const uploads: string[] = [urls.documents]

/** Refuses what is longer than anything that this address takes. */
export const bodyLimits: MiddlewareHandler<Env> = (c, next) => {
  if (uploads.includes(c.req.path) && isMultipart(c)) return next()
  return (isForApplications(c.req.path) ? api : form)(c, next)
}

function limitedTo(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413)
    },
  })
}
