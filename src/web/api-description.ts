import type { z } from 'zod'

/** One thing that applications may ask, described by the very schemas that read it. */
export type ApiOperation = {
  id: string
  method: 'get' | 'post'
  path: string
  summary: string
  description: string
  query?: z.ZodObject
  body?: { schema: z.ZodType; example: unknown }
  /** By status. Errors are everywhere the same: only their names are given. */
  answers: Record<number, { description: string; schema: z.ZodType; example?: unknown }>
  problems: readonly string[]
}
