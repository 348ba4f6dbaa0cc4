import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { type Database, nextVersion, type Query } from '#src/db/database.ts'
import { credentials, mailedLinks, type PendingSignUp, users } from '#src/db/schema/people.ts'

/** Its secrets are stored with its links. */
export function insertWaitingAccount(
  db: Database,
  id: string,
  login: string,
  { firstName, lastName }: PendingSignUp,
  now: Date,
): Query {
  return db.insert(users).values({ id, login, firstName, lastName, createdAt: now })
}

export async function findPendingSignUp(db: Database, userId: string) {
  const [link] = await db
    .select({ signUp: mailedLinks.signUp })
    .from(mailedLinks)
    .where(and(eq(mailedLinks.userId, userId), eq(mailedLinks.purpose, 'activation'), isNotNull(mailedLinks.signUp)))
    .orderBy(desc(mailedLinks.createdAt))
    .limit(1)
  return link?.signUp
}

export function activateAccount(db: Database, user: { id: string; version: number }, signUp: PendingSignUp, now: Date): Query[] {
  const { firstName, lastName, ...secrets } = signUp
  const active = { firstName, lastName, activatedAt: now, version: nextVersion(users.version, user.version) }
  return [
    db.update(users).set(active).where(eq(users.id, user.id)),
    db.insert(credentials).values({ userId: user.id, ...secrets }),
  ]
}
