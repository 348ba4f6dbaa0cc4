import * as z from 'zod'
import { fieldErrorWords, shapeProblemText } from '#components/errors/shape-problems.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { ApiProblem } from './problems.ts'
import type { Ctx } from './route.ts'

export const fieldErrorSchema = z.object({
  champ: z.string().describe(fieldErrorWords.champ),
  probleme: z.string().describe(fieldErrorWords.probleme),
})
export type FieldError = z.output<typeof fieldErrorSchema>

/** Texts of an API's item as keyboards write them; `prose` names those that keep their dashes. Deeper ones are nobody's fields. */
export function levelled(value: unknown, prose: readonly string[], depth = 3): unknown {
  if (typeof value === 'string') return levelLine(value)
  if (typeof value !== 'object' || value === null || depth === 0) return value
  if (Array.isArray(value)) return value.map((each) => levelled(each, prose, depth - 1))
  const fields = Object.entries(value).map(([name, each]) => [
    name,
    prose.includes(name) ? each : levelled(each, prose, depth - 1),
  ])
  return Object.fromEntries(fields)
}

export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { value: z.output<Schema>; errors?: never } | { errors: FieldError[]; value?: never } {
  const read = schema.safeParse(value, { error: shapeProblemText })
  if (read.success) return { value: read.data }
  const issues = read.error.issues.flatMap((issue) => withinUnion(issue))
  return { errors: issues.map(({ path, message }) => ({ champ: path.join('.'), probleme: message })) }
}

type Issue = z.core.$ZodIssue

/** What is wrong with a member of a union is said of the member that was meant: the only one of the value's type. */
function withinUnion(issue: Issue): Pick<Issue, 'path' | 'message'>[] {
  if (issue.code !== 'invalid_union') return [issue]
  const meant = issue.errors.filter((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
  if (meant.length !== 1) return [issue]
  return (meant[0] ?? []).map(({ path, message }) => ({ path: [...issue.path, ...path], message }))
}

export async function readJson(c: Ctx): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? '')) throw new ApiProblem('format-non-accepte')
  const bytes = await c.req.arrayBuffer()
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new ApiProblem('json-illisible')
  }
}

/** Throws an ApiProblem that lists every error. */
export function mustBe<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  const { value, errors } = readShape(schema, sent)
  if (errors) throw new ApiProblem('demande-invalide', { erreurs: errors })
  return value as z.output<Schema>
}
