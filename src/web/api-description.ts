import * as z from 'zod'
import { apiFields } from '#components/api/api-fields.ts'
import { type ApiScope, apiScopes } from '#src/domain/application/api-key.ts'

const scopeSchema = z.enum(apiScopes)

/** What `withApiKey` may refuse, whatever the operation. */
export const keyProblems = [
  'cle-absente',
  'cle-refusee',
  'cle-echue',
  'portee-absente',
  'trop-de-requetes',
  'trop-de-cles-refusees',
] as const
export const keyProblemMembers = {
  'portee-absente': z.object({
    portee: scopeSchema.describe(apiFields.portee),
    portees: z.array(scopeSchema).describe(apiFields.portees),
  }),
}

/** Described by the schemas that parse it. */
export type ApiOperation = {
  id: string
  method: 'get' | 'post'
  path: string
  scope: ApiScope
  summary: string
  description: string
  /** The `:name` parameters of the path. */
  place?: z.ZodObject
  query?: z.ZodObject
  examplePath?: string
  body?: { schema: z.ZodType; example: unknown }
  /** By status. Errors are shared, so only their names are given, those of a key left out. */
  answers: Record<number, { description: string; schema: z.ZodType; example?: unknown } | { description: string; file: true }>
  problems: readonly string[]
  /** Further members of a problem, by its name. */
  members?: Record<string, z.ZodObject>
}
