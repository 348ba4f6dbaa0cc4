import { countAttempt } from '#src/auth/attempts.ts'
import { SEARCH_LIMIT } from '#src/domain/account/limits.ts'
import { levelLine } from '#src/formats/level-text.ts'
import { TooOften } from './problems.ts'
import type { Ctx } from './route.ts'

/** Throws TooOften past the limit. */
export async function countAccountSearch(c: Ctx, userId: string, email: string): Promise<void> {
  if (levelLine(email) === '') return
  const counter = { name: `account search ${userId}`, limit: SEARCH_LIMIT, clearedBySuccess: false }
  const { waitUntil } = await countAttempt(c.env.unsent?.counting ?? c.env, [counter])
  if (waitUntil) throw new TooOften('account_searches', waitUntil)
}
