import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { credentials, users } from '../../db/schema/people.ts'

/** The account of a login, with what a sign-in checks. */
export async function findAccount(db: Database, login: string) {
  const [account] = await db
    .select({
      userId: users.id,
      activatedAt: users.activatedAt,
      deactivatedAt: users.deactivatedAt,
      passwordHash: credentials.passwordHash,
    })
    .from(users)
    .innerJoin(credentials, eq(credentials.userId, users.id))
    .where(eq(users.login, login))
  return account
}

/** The same password under today's parameters. */
export function renewPasswordHash(db: Database, userId: string, passwordHash: string) {
  return db.update(credentials).set({ passwordHash }).where(eq(credentials.userId, userId))
}
