import type { z } from 'zod'

/** One operation of the API, described by the schemas that parse it. */
export type ApiOperation = {
  id: string
  method: 'get' | 'post'
  path: string
  summary: string
  description: string
  /** The `:name` parameters of the path. */
  place?: z.ZodObject
  query?: z.ZodObject
  /** An example of path and query, where there are parameters. */
  examplePath?: string
  body?: { schema: z.ZodType; example: unknown }
  /** By status. Errors are shared, so only their names are given. */
  answers: Record<number, { description: string; schema: z.ZodType; example?: unknown } | { description: string; file: true }>
  problems: readonly string[]
  /** Further members of a problem, by its name. */
  members?: Record<string, z.ZodObject>
}
