import { type ApiKey, findApiKey, touchApiKey } from '#src/auth/api-keys.ts'
import { ApiProblem } from './problems.ts'
import type { Ctx } from './route.ts'

/** « Last used » to the minute, to save a write a request. */
const TOUCH_AFTER_MS = 60_000

/** An application with its key in `Authorization: Bearer …`. Cookies are ignored. */
export async function withApiKey(c: Ctx): Promise<ApiKey> {
  const [, key] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
  if (!key) throw new ApiProblem('cle-absente')
  const found = await findApiKey(c.env.db, key)
  if (!found) throw new ApiProblem('cle-refusee')
  const { id, name, lastUsedAt } = found
  if (!lastUsedAt || c.env.now().getTime() - lastUsedAt.getTime() > TOUCH_AFTER_MS) c.env.after(() => touchApiKey(c.env, id))
  return { id, name }
}
