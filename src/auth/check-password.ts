import { commit } from '#src/db/database.ts'
import type { Share } from '#src/ports/heavy-work.ts'
import type { Ports } from '#src/ports/ports.ts'
import { countAttempt } from './attempts.ts'
import type { Counter } from './counters.ts'
import { verifySecret } from './hashing.ts'
import { unlessBusy } from './take-attempt-back.ts'

export type PasswordCheck =
  | { right: true; outdated: boolean; waitUntil?: never; failuresLeft?: never }
  | { right: false; waitUntil: Date; ofNetwork: boolean; failuresLeft?: never }
  | { right: false; failuresLeft: number; waitUntil?: never }

/** A null hash (no account) takes the same time. */
export async function checkPassword(
  ports: Ports,
  share: Share,
  typed: string,
  hash: string | null,
  counters: Counter[],
): Promise<PasswordCheck> {
  const attempt = await countAttempt(ports, counters)
  if (attempt.waitUntil) return { right: false, waitUntil: attempt.waitUntil, ofNetwork: attempt.ofNetwork }
  const { valid, outdated } = await unlessBusy(attempt.takeBack, () => verifySecret(ports, share, typed, hash))
  if (!valid) return { right: false, failuresLeft: attempt.failuresLeft }
  await commit(ports.db, attempt.successWrites)
  return { right: true, outdated }
}

export type SecretProblem = 'wrong' | 'wrong_two_left' | 'wrong_one_left' | 'blocked' | 'wait'

export function secretProblem(check: PasswordCheck): SecretProblem | undefined {
  if (check.right) return undefined
  if (check.waitUntil) return 'wait'
  if (check.failuresLeft === 0) return 'blocked'
  if (check.failuresLeft === 1) return 'wrong_one_left'
  return check.failuresLeft === 2 ? 'wrong_two_left' : 'wrong'
}
