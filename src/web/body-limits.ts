import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { MiddlewareHandler } from 'hono/types'
import { urls } from '#src/urls.ts'
import type { Env } from './route.ts'
import { isForApplications } from './security.ts'
import { isMultipart } from './upload.ts'

/** The largest form; uploads have their own limit. */
const FORM_BYTES = 64 * 1024
/** 500 events with long messages. */
const API_BYTES = 1024 * 1024

const form = limitedTo(FORM_BYTES)
const api = limitedTo(API_BYTES)

/** Addresses that read a form as a stream and count its bytes themselves. */
const uploads: string[] = [urls.documents]

/** Refuses a body longer than the address allows. */
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
