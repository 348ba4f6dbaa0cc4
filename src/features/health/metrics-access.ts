import { timingSafeEqual } from 'node:crypto'
import { tokenHash } from '#src/auth/token-hash.ts'
import { NotFound } from '#src/web/problems.ts'
import type { Ctx } from '#src/web/route.ts'

/** The operator's program, by `Authorization: Bearer …`. Hashes have one length, and nobody can make theirs begin alike. */
export async function withMetricsToken(c: Ctx): Promise<{ isAllowed: boolean }> {
  const { metricsToken } = c.env.config
  if (!metricsToken) throw new NotFound()
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
  return { isAllowed: timingSafeEqual(Buffer.from(tokenHash(given)), Buffer.from(tokenHash(metricsToken))) }
}
