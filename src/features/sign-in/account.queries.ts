import { and, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { credentials, users } from '#src/db/schema/people.ts'

/** Not one that waits for activation: a stranger may have chosen its password by signing up with its address. */
export async function findAccount(db: Database, login: string) {
  const [account] = await db
    .select({
      userId: users.id,
      deactivatedAt: users.deactivatedAt,
      passwordHash: credentials.passwordHash,
    })
    .from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(and(eq(users.login, login), isNotNull(users.activatedAt)))
  return account
}

type Verified = { userId: string; passwordHash: string | null }

export function renewPasswordHash(db: Database, { userId, passwordHash: verified }: Verified, passwordHash: string) {
  const unchanged = and(eq(credentials.userId, userId), eq(credentials.passwordHash, verified ?? ''))
  return db.update(credentials).set({ passwordHash }).where(unchanged)
}
