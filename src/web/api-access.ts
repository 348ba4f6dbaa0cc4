import { type ApiKey, countCall } from '#src/auth/api-keys.ts'
import { countAttempt } from '#src/auth/attempts.ts'
import { addressCounter } from '#src/auth/counters.ts'
import { type ApiScope, refusalOfCall, startOfNextMinute } from '#src/domain/application/api-key.ts'
import { parisDate } from '#src/formats/paris-time.ts'
import { ApiProblem } from './problems.ts'
import type { Access, Ctx } from './route.ts'

/** In `Authorization: Bearer …`. Cookies are ignored. */
export function withApiKey(scope: ApiScope): Access<ApiKey> {
  return async (c) => {
    const [, key] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
    if (!key) throw new ApiProblem('cle-absente')
    const now = c.env.now()
    const found = await countCall(c.env, key)
    if (!found) throw await wrongKey(c, 'cle-refusee')
    const refusal = refusalOfCall(found, scope, now, parisDate(now))
    if (refusal === 'ended') throw await wrongKey(c, 'cle-echue')
    if (refusal === 'too_many_calls') throw new ApiProblem('trop-de-requetes', {}, startOfNextMinute(now))
    if (refusal === 'scope_missing') throw new ApiProblem('portee-absente', { portee: scope, portees: found.scopes })
    return { id: found.id, name: found.name }
  }
}

/** Counted after the look-up: a key can't be guessed, and one forgotten program must not shut out its network's other keys. */
async function wrongKey(c: Ctx, problem: 'cle-refusee' | 'cle-echue') {
  const { waitUntil } = await countAttempt(c.env, [addressCounter('api key', c.env.clientAddress(c.req.raw))])
  return waitUntil ? new ApiProblem('trop-de-cles-refusees', {}, waitUntil) : new ApiProblem(problem)
}
