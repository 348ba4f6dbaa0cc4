import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { MiddlewareHandler } from 'hono/types'
import type { Env } from './route.ts'
import { isForApplications } from './security.ts'
import { isStreamed } from './streamed-forms.ts'

/** The largest form; uploads have their own limit. */
const FORM_BYTES = 64 * 1024
/** 500 events with long messages. */
const API_BYTES = 1024 * 1024

const form = limitedTo(FORM_BYTES)
const api = limitedTo(API_BYTES)

/** A streamed form counts its bytes itself. */
export const bodyLimits: MiddlewareHandler<Env> = (c, next) => {
  if (isStreamed(c)) return next()
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
