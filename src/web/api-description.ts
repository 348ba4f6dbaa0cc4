import type { z } from 'zod'

/** One thing that applications may ask, described by the very schemas that read it. */
export type ApiOperation = {
  id: string
  method: 'get' | 'post'
  path: string
  summary: string
  description: string
  /** What stands in the path as `:name`. */
  place?: z.ZodObject
  query?: z.ZodObject
  /** The path and the query as an application sends them, where there is one of either. */
  examplePath?: string
  body?: { schema: z.ZodType; example: unknown }
  /** By status. Errors are everywhere the same: only their names are given. */
  answers: Record<number, { description: string; schema: z.ZodType; example?: unknown } | { description: string; file: true }>
  problems: readonly string[]
  /** What a problem tells besides its own words, by its name. */
  members?: Record<string, z.ZodObject>
}
