import { type ApiKey, findApiKey, touchApiKey } from '#src/auth/api-keys.ts'
import { ApiProblem } from './problems.ts'
import type { Ctx } from './route.ts'

/** « Last used » is for an operator’s eye: to the minute is enough, and spares a write for each request. */
const TOUCH_AFTER_MS = 60_000

/** Open to an application that shows its key: `Authorization: Bearer …`. It is no visitor: no cookie counts here. */
export async function withApiKey(c: Ctx): Promise<ApiKey> {
  const [, key] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
  if (!key) throw new ApiProblem('cle-absente')
  const found = await findApiKey(c.env.db, key)
  if (!found) throw new ApiProblem('cle-refusee')
  const { id, name, lastUsedAt } = found
  if (!lastUsedAt || c.env.now().getTime() - lastUsedAt.getTime() > TOUCH_AFTER_MS) c.env.after(() => touchApiKey(c.env, id))
  return { id, name }
}
