import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '#src/db/database.ts'
import { credentials, users } from '#src/db/schema/people.ts'

/** A waiting account has no secrets of its own; the password of its newest sign-up is checked instead. */
const pendingHash = sql<string | null>`(
  select json_extract(sign_up, '$.passwordHash') from mailed_links
  where mailed_links.user_id = users.id and purpose = 'activation' and sign_up is not null
  order by created_at desc limit 1
)`

export async function findAccount(db: Database, login: string) {
  const [account] = await db
    .select({
      userId: users.id,
      activatedAt: users.activatedAt,
      deactivatedAt: users.deactivatedAt,
      passwordHash: sql<string | null>`coalesce(${credentials.passwordHash}, ${pendingHash})`,
    })
    .from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .where(eq(users.login, login))
  return account
}

type Verified = { userId: string; passwordHash: string | null }

/** Stores the re-hashed password unless it was changed meanwhile. */
export function renewPasswordHash(db: Database, { userId, passwordHash: verified }: Verified, passwordHash: string) {
  const unchanged = and(eq(credentials.userId, userId), eq(credentials.passwordHash, verified ?? ''))
  return db.update(credentials).set({ passwordHash }).where(unchanged)
}
