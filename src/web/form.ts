import { zValidator } from '@hono/zod-validator'
import type { MiddlewareHandler } from 'hono/types'
import type * as z from 'zod'
import type { Problems } from '#src/domain/decision.ts'
import { asRefusal } from './problems.ts'
import type { Ctx, Env } from './route.ts'
import { withoutControls } from './texts.ts'

/** A parsed form, or its problems with the text typed, by field. A form to show again has no problem to list, and `values` too. */
export type ReadForm<Fields extends z.ZodObject> =
  | { values: z.output<Fields>; problems?: never; typed?: never }
  | { problems: Problems<string>; typed: Record<string, string>; values?: z.output<Fields> }

/** The schema covers shape only: the domain judges the values. A malformed body throws an HTTPException 400, a silent one 408. */
export async function readForm<Fields extends z.ZodObject>(c: Ctx, schema: Fields): Promise<ReadForm<Fields>> {
  let read: ReadForm<Fields> | undefined
  const validate: MiddlewareHandler<Env> = zValidator('form', schema, (result) => {
    if (!result.success) read = { problems: problemsOf(result.error), typed: textOf(result.data) }
    else read = validForm(c, result.data as z.output<Fields>)
  })
  await readBody(c)
  await validate(c, async () => {})
  if (!read) throw new Error('the form was not read')
  return read
}

/** Read before the validator, which answers 400 whatever ended the body; it takes the bytes that Hono keeps. */
export async function readBody(c: Ctx): Promise<string> {
  const bytes = await c.req.arrayBuffer().catch((reason: unknown) => Promise.reject(asRefusal(reason)))
  return new TextDecoder().decode(bytes)
}

function validForm<Fields extends z.ZodObject>(c: Ctx, values: z.output<Fields>): ReadForm<Fields> {
  return c.env.unsent ? { values, problems: {}, typed: textOf(values) } : { values }
}

function problemsOf(error: { issues: readonly { path: PropertyKey[]; code?: string }[] }): Problems<string> {
  return Object.fromEntries(error.issues.map(({ path, code }) => [String(path[0]), code === 'too_big' ? 'too_long' : 'invalid']))
}

function textOf(data: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts.map(([name, value]) => [name, withoutControls(value)]))
}
