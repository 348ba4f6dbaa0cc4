import { eq } from 'drizzle-orm'
import { credentials } from '#src/db/schema/people.ts'
import { freshProofNeeded } from '#src/domain/account/fresh-proof.ts'
import type { Ports } from '#src/ports/ports.ts'
import { checkPassword, type SecretProblem, secretProblem } from './check-password.ts'
import { accountCounter } from './counters.ts'
import type { SignedIn } from './sessions.ts'

export type PasswordProblem = 'missing' | SecretProblem

export async function currentPasswordProblem(ports: Ports, userId: string, typed: string): Promise<PasswordProblem | undefined> {
  if (!typed) return 'missing'
  const [row] = await ports.db.select({ hash: credentials.passwordHash }).from(credentials).where(eq(credentials.userId, userId))
  const check = await checkPassword(ports, { userId }, typed, row?.hash ?? null, [accountCounter(`current password ${userId}`)])
  return secretProblem(check)
}

export async function freshProofProblem(ports: Ports, person: SignedIn, typed: string): Promise<PasswordProblem | undefined> {
  return freshProofNeeded(person, ports.now()) ? currentPasswordProblem(ports, person.userId, typed) : undefined
}
