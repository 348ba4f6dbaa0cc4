import { countAttempt } from '#src/auth/attempts.ts'
import { TooOften } from './problems.ts'
import type { Ctx } from './route.ts'

/** A manager names a few people a day by address; more searches probe which addresses have an account. */
const SEARCHES_MAX = 30

/** Counts a search by exact address, if one was typed. Throws TooOften past the limit. */
export async function countAccountSearch(c: Ctx, userId: string, email: string): Promise<void> {
  if (email.trim() === '') return
  const counter = { name: `account search ${userId}`, failuresMax: SEARCHES_MAX, clearedBySuccess: false }
  const { waitUntil } = await countAttempt(c.env, [counter])
  if (waitUntil) throw new TooOften(waitUntil)
}
